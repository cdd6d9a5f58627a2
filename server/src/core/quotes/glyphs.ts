/** Marks of one family pair with each other, whatever their glyphs: `“…"` is a pair, `“…’` is none. */
export type MarkFamily = 'double' | 'single' | 'angle' | 'single-angle' | 'corner' | 'white-corner'

export interface GlyphUse {
  readonly family: MarkFamily
  /** The side it has in English. */
  readonly usual: 'open' | 'close' | 'either'
  /** Whether some language or typing habit uses it the other way round: „…“ in German, »…« in Danish, ”…” in Swedish. */
  readonly turns: boolean
}

const use = (family: MarkFamily, usual: GlyphUse['usual'], turns = true): GlyphUse => ({ family, usual, turns })

/** Every character, and every pair of single ones, that stands for a quotation mark (Unicode's Quotation_Mark). */
export const GLYPHS: ReadonlyMap<string, GlyphUse> = new Map([
  ['"', use('double', 'either')],
  ['＂', use('double', 'either')],
  ['“', use('double', 'open')],
  ['”', use('double', 'close')],
  ['„', use('double', 'open')],
  ['‟', use('double', 'open')],
  ['``', use('double', 'open')],
  ["''", use('double', 'either')],
  ['‘‘', use('double', 'open')],
  ['’’', use('double', 'close')],
  ["'", use('single', 'either')],
  ['‘', use('single', 'open')],
  ['’', use('single', 'close')],
  ['‚', use('single', 'open')],
  ['‛', use('single', 'open')],
  ['`', use('single', 'open')],
  ['«', use('angle', 'open')],
  ['»', use('angle', 'close')],
  ['‹', use('single-angle', 'open')],
  ['›', use('single-angle', 'close')],
  ['「', use('corner', 'open', false)],
  ['」', use('corner', 'close', false)],
  ['『', use('white-corner', 'open', false)],
  ['』', use('white-corner', 'close', false)],
])

/** One mark; three straight or curly single ones in a row at once, because a single and a double one meet there. */
export const MARK = /'{2,3}|’{2,3}|‘{2,3}|``|["“”„‟＂'‘’‚‛`«»‹›「」『』]/gu
