import type { Marks } from '../../core/quotes/quotation.ts'
import type { Reading } from '../../core/reading.ts'
import { sliceOf } from '../../core/span.ts'
import { groupBy } from '../group-by.ts'

/** How a draft attributes its quotations, learned from those it has. */
export interface Style {
  /** “…,” Ana Ruiz said, or “…,” said Ana Ruiz. */
  readonly order: 'name-first' | 'cue-first'
  readonly cue: string
  readonly comma: 'inside' | 'outside'
  /** The marks that most of its quotations stand in; curly ones where there are none. */
  readonly marks: Marks
}

const CURLY: Marks = { open: '“', close: '”' }

/** One word, as in “said” and “says”: longer cues belong to their sentence. */
const PLAIN_CUE = /^(?:said|says|told reporters)$/u

/** With nothing to learn from: “…,” Ana Ruiz said. */
export function draftStyle(reading: Reading): Style {
  const tags = reading.quotations.flatMap(({ attribution }) =>
    attribution.kind === 'stated' && attribution.cue ? [{ cue: attribution.cue, mention: attribution.mention }] : [],
  )
  const cueFirst = tags.filter(({ cue, mention }) => cue.start < mention.start).length
  const cues = tags.map(({ cue }) => sliceOf(reading.text.raw, cue)).filter((cue) => PLAIN_CUE.test(cue))
  const after = reading.quotations.map(({ end }) => reading.text.raw.slice(end - 2, end + 1))
  const outside = after.filter((marks) => marks.endsWith(',')).length
  const inside = after.filter((marks) => marks.startsWith(',')).length
  return {
    order: cueFirst * 2 > tags.length ? 'cue-first' : 'name-first',
    cue: mostFrequent(cues) ?? 'said',
    comma: outside > inside ? 'outside' : 'inside',
    marks: usualMarks(reading),
  }
}

function usualMarks({ quotations }: Reading): Marks {
  const pairs = quotations.filter(({ depth, closed, marks }) => depth === 0 && closed && marks.open !== '')
  const usual = mostFrequent(pairs.map(({ marks }) => marks.open))
  return pairs.find(({ marks }) => marks.open === usual)?.marks ?? CURLY
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = groupBy(values, (value) => value)
  return [...counts].sort(([, one], [, other]) => other.length - one.length)[0]?.[0]
}
