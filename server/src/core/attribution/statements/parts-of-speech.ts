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

/** The forms whose part of speech their ending does not tell. */
const LISTED_PARTS: ReadonlyMap<string, Pos> = new Map(
  Object.entries(POS).flatMap(([name, pos]) =>
    (Object.entries(data.words).find(([key]) => key === name)?.[1] ?? '')
      .split(' ')
      .map((form): readonly [string, Pos] => [form, pos]),
  ),
)

/** Endings by part of speech, the first that fits counts. */
const ENDINGS: readonly (readonly [Pos, readonly string[]])[] = [
  [POS.AUXILIARY, ["n't"]],
  [POS.SUBJECT, ["'re", "'ve", "'ll", "'d", "'m"]],
  [POS.ING, ['ing']],
  [POS.PAST, ['ed']],
  [POS.ADVERB, ['ly']],
  [POS.ADJECTIVE, ['ous', 'ful', 'ive', 'able', 'ible', 'al', 'ish', 'less']],
]
const NUMBER = /^\p{N}/u

/** The part of speech of a folded form that is not capitalised, or of one that opens a sentence. */
export function partOfSpeech(form: string): Pos {
  return LISTED_PARTS.get(form) ?? partByEnding(form)
}

/** What the ending of a form tells of its part of speech: `ADVERB` for -ly, `OTHER` where it tells nothing. */
export function partByEnding(form: string): Pos {
  if (form.endsWith("'s") || form.endsWith("s'")) return POS.POSSESSIVE
  if (NUMBER.test(form)) return POS.NUMBER
  for (const [pos, endings] of ENDINGS) for (const ending of endings) if (form.endsWith(ending)) return pos
  return POS.OTHER
}
