import type { Check, Scene } from './check-kind.ts'
import { creditAfter } from './credit-after.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { passagesOf } from './misattributed.ts'
import { sourceSpeaker } from './speakers.ts'
import { shownName } from './wording.ts'

/** No speaker in the sentence, in the lead-in before it, or right after it. */
export const unattributed: Check = {
  code: 'unattributed',
  find: (scene) =>
    scene.judged.filter(isSpeech).map((judged) => ({
      span: { start: judged.quotation.start, end: judged.quotation.end },
      grave: false,
      capped: false,
      message: messageFor(judged),
      evidence: passagesOf(judged.match)
        .slice(0, 1)
        .map((passage) => ({ passage, message: 'Where these words were said.' })),
      fixes: fixesFor(scene, judged),
    })),
}

const isSpeech = ({ quotation }: JudgedQuotation): boolean =>
  quotation.attribution.kind === 'none' &&
  (quotation.kind === 'direct' || quotation.kind === 'partial') &&
  quotation.closed

function messageFor(judged: JudgedQuotation): string {
  const name = nameFor(judged)
  return name === null
    ? 'Nobody is named for these words: not in the sentence, before it or right after it.'
    : `Nobody is named for these words. In the source they are said by ${shownName(name)}.`
}

const nameFor = ({ match }: JudgedQuotation): string | null => {
  const passage = passagesOf(match)[0]
  return (passage && sourceSpeaker(passage)?.name) ?? null
}

function fixesFor({ draft }: Scene, judged: JudgedQuotation): readonly Fix[] {
  const name = nameFor(judged)
  if (name === null) return []
  const edits = creditAfter(draft, judged.quotation, `${name} said`)
  return [{ title: `Add the speaker: ${shownName(name)} said`, safe: false, edits }]
}
