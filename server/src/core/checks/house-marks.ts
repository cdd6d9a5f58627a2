import type { Reading } from '../reading.ts'

/** The pair of marks around a quotation, and the pair inside of it. */
export interface HouseMarks {
  readonly open: string
  readonly close: string
}

const PAIRS: readonly HouseMarks[] = [
  { open: '“', close: '”' },
  { open: '"', close: '"' },
  { open: '‘', close: '’' },
  { open: "'", close: "'" },
  { open: '«', close: '»' },
  { open: '„', close: '“' },
]

/** The marks that a draft uses for most of its quotations; without any, those that go with its apostrophes. */
export function houseMarks({ quotations, text }: Reading): HouseMarks {
  const count = (pair: HouseMarks) =>
    quotations.filter(({ depth, marks }) => depth === 0 && marks.open === pair.open).length
  const counted = PAIRS.map((pair) => ({ pair, count: count(pair) })).sort((a, b) => b.count - a.count)
  const most = counted[0]
  if (most && most.count > 0) return most.pair
  return text.prose.visible.includes("'") ? { open: '"', close: '"' } : { open: '“', close: '”' }
}
