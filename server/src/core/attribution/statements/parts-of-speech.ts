import data from './data/parts-of-speech.data.json'

/**
 * What part of speech a word form mostly is. `NAME`: unknown or capitalised inside a sentence. `PAST` and `ING` are verb
 * forms in -ed and -ing; `BOTH`: a form that is noun as often as verb (`claims`, `plan`).
 */
export const POS = {
  PUNCTUATION: 0,
  NOUN: 1,
  VERB: 2,
  PAST: 3,
  ING: 4,
  BOTH: 5,
  ADJECTIVE: 6,
  ADVERB: 7,
  SUBJECT: 8,
  PRONOUN: 9,
  DETERMINER: 10,
  PREPOSITION: 11,
  CONJUNCTION: 12,
  SUBORDINATOR: 13,
  AUXILIARY: 14,
  NUMBER: 15,
  NAME: 16,
  TO: 17,
  POSSESSIVE: 18,
  WH: 19,
  OTHER: 20,
} as const

export type Pos = (typeof POS)[keyof typeof POS]

const LISTED: ReadonlyMap<string, Pos> = new Map(
  Object.entries(POS).flatMap(([name, pos]) =>
    (Object.entries(data.words).find(([key]) => key === name)?.[1] ?? '')
      .split(' ')
      .map((form): readonly [string, Pos] => [form, pos]),
  ),
)

const SUFFIXES: readonly (readonly [RegExp, Pos])[] = [
  [/'s$/u, POS.POSSESSIVE],
  [/s'$/u, POS.POSSESSIVE],
  [/^\p{N}/u, POS.NUMBER],
  [/n't$/u, POS.AUXILIARY],
  [/'(?:re|ve|ll|d|m)$/u, POS.SUBJECT],
  [/ing$/u, POS.ING],
  [/ed$/u, POS.PAST],
  [/ly$/u, POS.ADVERB],
  [/(?:ous|ful|ive|able|ible|al|ish|less)$/u, POS.ADJECTIVE],
]

/** The part of speech of a folded form that is not capitalised, or of one that opens a sentence. */
export function partOfSpeech(form: string): Pos {
  const listed = LISTED.get(form)
  if (listed !== undefined) return listed
  return SUFFIXES.find(([suffix]) => suffix.test(form))?.[1] ?? POS.OTHER
}
