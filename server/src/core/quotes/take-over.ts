import { movedBy, type Span } from '../span.ts'
import { sharedParagraphs } from '../text/shared.ts'
import type { Text } from '../text/text.ts'
import { firstFrom } from '../text/within.ts'
import { MOST_PARAGRAPHS_ON, type Paragraphs } from './carry.ts'
import type { Quotation } from './quotation.ts'
import type { Unmarked } from './unmarked.ts'

/** An earlier state of a text. */
interface Earlier {
  readonly text: Text
  readonly unmarked: readonly Unmarked[]
  readonly quotations: readonly Quotation[]
}

/** The state that it has become. */
interface Now {
  readonly text: Text
  readonly unmarked: readonly Unmarked[]
  /** Finds the quotations that begin in some paragraphs, none of them inside one that begins before. */
  readonly find: (within: Paragraphs) => readonly Quotation[]
}

export const allOf = ({ paragraphs }: Text): Paragraphs => ({ from: 0, to: paragraphs.length })

/** The characters from the first of some paragraphs up to the one behind them. */
export const charactersOf = ({ paragraphs, raw }: Text, { from, to }: Paragraphs): Span => ({
  start: paragraphs[from]?.start ?? raw.length,
  end: paragraphs[to]?.start ?? raw.length,
})

/**
 * The quotations of a text that was edited. Those of its earlier state that begin some paragraphs before or behind the change
 * are taken over; only between them are quotations found. All are found where one runs over the border, or where other
 * paragraphs far away have become turns or block quotations.
 */
export function takeOver(earlier: Earlier, now: Now): readonly Quotation[] {
  const { head, tail, shift, by } = sharedParagraphs(earlier.text, now.text)
  const from = clearOf(earlier, head - MOST_PARAGRAPHS_ON)
  const to = Math.min(now.text.paragraphs.length, tail + MOST_PARAGRAPHS_ON)
  const here = charactersOf(now.text, { from, to })
  const was = charactersOf(earlier.text, { from, to: to - shift })
  const [before, behind] = outside(earlier.quotations, was)
  const between = now.find({ from, to })
  const isApart = !runsOver(between, here.end) && !runsOver(earlier.quotations, was.end)
  if (!isApart || !isSameOutside(outside(earlier.unmarked, was), outside(now.unmarked, here), by))
    return now.find(allOf(now.text))
  return [...before, ...between, ...(by === 0 ? behind : behind.map((quotation) => moved(quotation, by)))]
}

/** The last paragraph, up to one, that no quotation runs into. */
function clearOf({ text, quotations }: Earlier, paragraph: number): number {
  let at = Math.max(0, paragraph)
  while (at > 0 && runsOver(quotations, text.paragraphs[at]?.start ?? 0)) at--
  return at
}

/** Whether a quotation begins before an offset and ends behind it. The outermost ones stand side by side. */
function runsOver(quotations: readonly Quotation[], offset: number): boolean {
  let at = firstFrom(quotations, offset) - 1
  while ((quotations[at]?.depth ?? 0) > 0) at--
  return (quotations[at]?.end ?? offset) > offset
}

/** What begins before a stretch, and what begins behind it. */
type Outside<T> = readonly [readonly T[], readonly T[]]

const outside = <T extends Span>(list: readonly T[], { start, end }: Span): Outside<T> => [
  list.slice(0, firstFrom(list, start)),
  list.slice(firstFrom(list, end)),
]

const isSameOutside = (a: Outside<Unmarked>, b: Outside<Unmarked>, by: number): boolean =>
  isSame(a[0], b[0], 0) && isSame(a[1], b[1], by)

const isSame = (a: readonly Unmarked[], b: readonly Unmarked[], by: number): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]
    return (
      one.start + by === other?.start &&
      one.end + by === other.end &&
      one.kind === other.kind &&
      one.continues === other.continues
    )
  })

const moved = (quotation: Quotation, by: number): Quotation => ({
  ...movedBy(quotation, by),
  inner: movedBy(quotation.inner, by),
  editorial: quotation.editorial.length ? quotation.editorial.map((hand) => movedBy(hand, by)) : quotation.editorial,
})
