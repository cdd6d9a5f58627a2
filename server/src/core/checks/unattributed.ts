import { passagesOf } from '../align/passages.ts'
import { wordsWithin } from '../align/utterance.ts'
import { isFunctionWord } from '../align/vocabulary.ts'
import { signatureAfter } from '../quotes/signature.ts'
import type { Reading } from '../reading.ts'
import { holds } from '../span.ts'
import { isUpperAt } from '../text/characters.ts'
import { lastUpTo } from '../text/within.ts'
import type { Check, Scene } from './check-kind.ts'
import { creditAfter } from './credit-after.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { sourceSpeakerName } from './speakers.ts'
import { shownName } from './wording.ts'

/** No speaker in the sentence, in the lead-in before it, or right after it. */
export const unattributed: Check = {
  code: 'unattributed',
  find: (scene) =>
    scene.judged
      .filter(
        (judged) => isSpeech(judged) && !isSignedOrTitled(scene.draft, judged) && !hasSpeaker(scene.draft, judged),
      )
      .map((judged) => ({
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

/** “5 per cent”, but only “if the tenants agree”, as Ruiz put it: a fragment in the sentence that names the speaker of another. */
function hasSpeaker({ text, quotations }: Reading, { quotation }: JudgedQuotation): boolean {
  const sentence = lastUpTo(text.sentences, quotation.start)
  if (quotation.kind !== 'partial' || !sentence || quotation.end > sentence.end) return false
  return quotations.some(
    (other) =>
      other.attribution.kind === 'stated' &&
      holds(sentence, other.start) &&
      holds(sentence, other.attribution.mention.start),
  )
}

/** “…” — Ana Ruiz, and the name of a work, “The Last Ferry”: the one is given to somebody, the other nobody’s speech. */
function isSignedOrTitled({ text }: Reading, { quotation: { end, inner } }: JudgedQuotation): boolean {
  const { visible } = text.prose
  if (signatureAfter(text, end)) return true
  const words = wordsWithin(text.words, inner)
  const named = words.filter(({ form, start }) => isUpperAt(visible, start) || isFunctionWord(form))
  return (
    named.length === words.length &&
    words.length <= LONGEST_TITLE &&
    !/[.?!,]$/u.test(visible.slice(inner.start, inner.end))
  )
}

const LONGEST_TITLE = 8 // words

function messageFor(judged: JudgedQuotation): string {
  const name = nameFor(judged)
  return name === null
    ? 'Nobody is named for these words: not in the sentence, before it or right after it.'
    : `Nobody is named for these words. In the source they are said by ${shownName(name)}.`
}

const nameFor = ({ match }: JudgedQuotation): string | null => {
  const passage = passagesOf(match)[0]
  return passage ? sourceSpeakerName(passage) : null
}

function fixesFor({ draft }: Scene, judged: JudgedQuotation): readonly Fix[] {
  const name = nameFor(judged)
  if (name === null) return []
  const edits = creditAfter(draft, judged.quotation, `${name} said`)
  return [{ title: `Add the speaker: ${shownName(name)} said`, safe: false, edits }]
}
