import type { Edit, Passage } from '../align/match.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../span.ts'
import { firstFrom } from '../text/within.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import type { Code } from './codes.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { restore } from './restore.ts'
import { hasWord, NOTHING, quoted, wordsAt } from './wording.ts'

/** A changed stretch of a quotation, ready to be told. */
export interface Told {
  readonly draft: Reading
  readonly judged: JudgedQuotation
  readonly edit: Edit
  readonly passage: Passage
  /** The draft's words and the source's, in marks; shortened. Of what was left out or added, the other is empty marks. */
  readonly said: string
  readonly there: string
}

export interface EditTelling {
  readonly message: (told: Told) => string
  /** What may be done, the likeliest first. Restoring the source's words where nothing else is given. */
  readonly fixes?: (told: Told) => readonly Fix[]
  readonly evidence?: (told: Told) => string
}

/** A check that objects to every edit of one code. */
export function editCheck(code: Code, telling: EditTelling): Check {
  return { code, find: (scene) => scene.judged.flatMap((judged) => objections(code, telling, { scene, judged })) }
}

interface At {
  readonly scene: Scene
  readonly judged: JudgedQuotation
}

function objections(code: Code, telling: EditTelling, { scene, judged }: At): readonly Objection[] {
  const { match } = judged
  if (match.kind !== 'altered' && match.kind !== 'permitted') return []
  const passage = match.at[0]
  if (!passage) return []
  return match.edits
    .filter(({ kind }) => kind === code)
    .map((edit) => {
      const told = tell({ draft: scene.draft, judged, edit, passage })
      const evidence = telling.evidence ?? whatIsThere
      return {
        span: visibleSpan(scene.draft, edit.draft),
        grave: edit.grave,
        capped: isShort(scene.draft, judged),
        message: telling.message(told),
        evidence: [{ passage: { ...passage, ...edit.source }, message: evidence(told) }],
        fixes: telling.fixes ? telling.fixes(told) : [restore(told)],
      }
    })
}

const whatIsThere = ({ there }: Told): string =>
  there === NOTHING ? 'The passage, without these words.' : `The source has ${there}.`

function tell(told: Omit<Told, 'said' | 'there'>): Told {
  const { draft, edit, passage } = told
  return {
    ...told,
    said: quoted(wordsAt(draft.text, edit.draft)),
    there: quoted(wordsAt(passage.source.reading.text, edit.source)),
  }
}

/** A squiggle must be seen: where words were left out it stands under the word before and the word behind. */
export function visibleSpan({ text }: Reading, span: Span): Span {
  if (hasWord(text.prose.visible.slice(span.start, span.end))) return span
  if (/\S/u.test(wordsAt(text, span))) return span
  const next = firstFrom(text.words, span.end)
  const [before, after] = [text.words[next - 1], text.words[next]]
  return { start: before?.start ?? span.start, end: after?.end ?? span.end }
}

const FEWEST_WORDS = 4

/** A word or three: never an error. */
export function isShort({ text }: Reading, { quotation }: JudgedQuotation): boolean {
  return firstFrom(text.words, quotation.inner.end) - firstFrom(text.words, quotation.inner.start) < FEWEST_WORDS
}
