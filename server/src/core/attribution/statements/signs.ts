import { hashOf } from '../../text/form-numbers.ts'
import { cueStrength } from './cue-strength.ts'

/** What a punctuation mark does to a clause; `WORD` for a word. */
export const MARK = {
  WORD: 0,
  COMMA: 1,
  STOP: 2,
  COLON: 3,
  DASH: 4,
  OPEN: 5,
  CLOSE: 6,
  QUOTE_OPEN: 7,
  QUOTE_CLOSE: 8,
  OTHER: 9,
} as const

/** The marks of each kind; `'` and `"` are told apart by the quotations that they belong to. */
const SIGNS: readonly (readonly [string, number])[] = [
  [',', MARK.COMMA],
  ['.!?…', MARK.STOP],
  [';:', MARK.COLON],
  ['–—-', MARK.DASH],
  ['([{', MARK.OPEN],
  [')]}', MARK.CLOSE],
  ['“‘«„‹', MARK.QUOTE_OPEN],
  ['”’»›"\'', MARK.QUOTE_CLOSE],
]

/** What is known of a punctuation mark. */
export interface Sign {
  readonly mark: number
  readonly form: number
  readonly cue: number
}

const BY_CODE: readonly (Sign | undefined)[] = signsByCode()

function signsByCode(): readonly (Sign | undefined)[] {
  const all = SIGNS.flatMap(([signs, mark]) =>
    [...signs].map((sign): readonly [number, Sign] => [
      sign.charCodeAt(0),
      { mark, form: hashOf(sign), cue: cueStrength(sign) },
    ]),
  )
  const known = new Map(all)
  return Array.from({ length: Math.max(...known.keys()) + 1 }, (_, code) => known.get(code))
}

/** The punctuation mark of a UTF-16 unit, or `undefined`. */
export const signOf = (code: number): Sign | undefined => (code < BY_CODE.length ? BY_CODE[code] : undefined)
