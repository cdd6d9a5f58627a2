import { wordsWithin } from '../align/utterance.ts'
import type { Statement } from '../attribution/attribution.ts'
import type { Reading } from '../reading.ts'
import { contains, overlaps, type Span } from '../span.ts'
import { SPEECH_VERBS } from '../text/speech-verbs.ts'
import { lastUpTo } from '../text/within.ts'
import type { Lifted } from './lifted.ts'

/**
 * Whether a draft gives unmarked words to somebody: “Ms Okafor said that the council …”. A credit that came along with
 * the words, from inside of a source's quotation, is not the draft's own.
 */
export function isCredited(draft: Reading, { span, passage }: Lifted): boolean {
  const isOwn = (mention: Span) => passage.voice === 'prose' || !contains(span, mention)
  const credits = (statement: Statement) => reports(statement, span, isOwn) && !isCommonKnowledge(draft, statement)
  return draft.statements.some(credits) || isToldBy(draft, span)
}

/** “Most people know that …” credits nobody: a group that knows or thinks, and says nothing. */
function isCommonKnowledge({ people, text }: Reading, { attribution }: Statement): boolean {
  if (attribution.kind === 'none' || !attribution.cue) return false
  const [cue] = wordsWithin(text.words, attribution.cue)
  const isGroup = people.some(({ id, kind }) => id === attribution.person && kind === 'group')
  return isGroup && cue !== undefined && !SPEECH_VERBS.has(cue.form)
}

const LEAST_SHARE = 0.5 // of the lifted stretch: where reported speech ends is often anybody's guess

function reports({ attribution, spans }: Statement, lifted: Span, isOwn: (mention: Span) => boolean): boolean {
  if (attribution.kind === 'none' || !isOwn(attribution.mention)) return false
  const covered = spans.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, lifted.end) - Math.max(start, lifted.start)),
    0,
  )
  return covered >= (lifted.end - lifted.start) * LEAST_SHARE
}

/** Whether the sentence that the stretch begins in has somebody speak beside it: “…, said the mayor”, “according to”. */
function isToldBy({ text, mentions }: Reading, span: Span): boolean {
  const sentence = lastUpTo(text.sentences, span.start)
  if (!sentence) return false
  const beside = (word: Span) => contains(sentence, word) && !overlaps(word, span)
  const isCue = (form: string) => SPEECH_VERBS.has(form) || form === 'according'
  return wordsWithin(text.words, sentence).some((word) => beside(word) && isCue(word.form)) && mentions.some(beside)
}
