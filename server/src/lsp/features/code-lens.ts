import type { CodeLens } from 'vscode-languageserver'
import { spanOf } from '../../core/span.ts'
import type { DraftCheck } from '../../service/draft.ts'
import { rangeOf } from '../convert.ts'
import { isDraft, type Snapshot, shownPassages, uriOf } from '../snapshot.ts'
import { countOf } from './hover-people.ts'
import { statusOf } from './status.ts'

/** Above a draft: how many quotations are verified. Above a source: how many of the open drafts quote it. */
export async function codeLenses(snapshot: Snapshot): Promise<CodeLens[]> {
  if (!snapshot.settings.codeLens) return []
  if (!isDraft(snapshot.check) && (await snapshot.usedBy()).length === 0) return []
  const top = snapshot.check.reading.text.paragraphs[0]?.start ?? 0
  return [{ range: rangeOf(snapshot.lines, spanOf(top, top)), data: { uri: snapshot.uri } }]
}

export async function resolveCodeLens(snapshot: Snapshot, lens: CodeLens): Promise<CodeLens> {
  const command = snapshot.abilities.start.commands ? 'onrecord.showSources' : ''
  return { ...lens, command: { title: await lensTitle(snapshot), command } }
}

async function lensTitle(snapshot: Snapshot): Promise<string> {
  if (!isDraft(snapshot.check)) return `quoted in ${countOf((await quotedBy(snapshot)).length, 'draft')}`
  const { quotations, verified } = statusOf(snapshot.check)
  return `${countOf(quotations, 'quotation')}, ${verified} verified`
}

/** The open drafts with a quotation that rests on this text: some only name it. */
export async function quotedBy(snapshot: Snapshot): Promise<readonly DraftCheck[]> {
  const users = await snapshot.usedBy()
  return users.filter((draft) =>
    draft.judgement.quotations.some(
      (judged) =>
        judged.verdict !== 'absent' &&
        shownPassages(judged).some(({ source }) => uriOf(draft, source) === snapshot.check.uri),
    ),
  )
}
