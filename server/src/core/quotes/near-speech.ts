import { holds } from '../span.ts'
import { CALLING_VERBS, SPEECH_VERBS } from '../text/speech-verbs.ts'
import type { Text } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import type { Region } from './carry.ts'

/** Whether a verb of speech stands within so many words before or after a region, in the same paragraph. */
export function isSpokenNear(text: Text, { start, end, paragraph }: Region, reach: number): boolean {
  const first = firstFrom(text.words, start)
  const next = firstFrom(text.words, end)
  const near = [...text.words.slice(Math.max(0, first - reach), first), ...text.words.slice(next, next + reach)]
  return near.some(
    ({ start: at, form }, index) =>
      holds(paragraph, at) &&
      (SPEECH_VERBS.has(form) || CALLING_VERBS.has(form)) &&
      !(form === 'called' && near[index - 1]?.form === 'so'),
  )
}
