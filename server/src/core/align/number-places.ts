import type { Text } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import type { Window } from './candidates.ts'
import { isNumberForm } from './number-value.ts'
import type { Source } from './source.ts'
import type { Term } from './term.ts'
import { termsOf } from './terms.ts'

const BESIDE = 3 // words: what is looked for has three at the most
const MOST_PLACES = 60

/** Where the sources have a number of these terms, however it is written there: “5%” for “five per cent”. */
export function numberPlaces(terms: readonly Term[], sources: readonly Source[]): readonly Window[] {
  const form = terms.find((term) => isNumberForm(term.form))?.form
  if (form === undefined) return []
  return sources
    .flatMap((source) => {
      const places = placesIn(source.reading.text).get(form) ?? []
      return places.map((at) => ({ source, first: Math.max(0, at - BESIDE), last: at + BESIDE + 1 }))
    })
    .slice(0, MOST_PLACES)
}

const KNOWN = new WeakMap<Text, ReadonlyMap<string, readonly number[]>>()

/** For each number of a text the words it begins with, by index. Remembered for the text. */
function placesIn(text: Text): ReadonlyMap<string, readonly number[]> {
  const known = KNOWN.get(text)
  if (known) return known
  const places = new Map<string, number[]>()
  for (const { form, start } of termsOf(text, text.words)) {
    if (!isNumberForm(form)) continue
    const at = firstFrom(text.words, start)
    const list = places.get(form)
    if (list) list.push(at)
    else places.set(form, [at])
  }
  KNOWN.set(text, places)
  return places
}
