import type { Span } from '../../span.ts'
import { countWhile } from '../../text/within.ts'
import type { Scene } from '../scene.ts'
import type { Report } from '../statements/reports.ts'

/** Which reports tell of a quotation: the one that holds most of it, the last before it and the first after it. */
export interface Around {
  readonly holds: Report | undefined
  /** The share of the quotation that the report holds, 0 to 1. */
  readonly share: number
  readonly earlier: Report | undefined
  readonly later: Report | undefined
  /** The place of the earlier one, and of the later one, in the list of all. */
  readonly places: readonly [number, number]
}

const MOST = 40 // reports in one quotation: quotations may stand in quotations, and all of them are read in linear time

/** Looks up the reports around a quotation. They stand in order and do not overlap. */
export function reportsAround({ reports }: Pick<Scene, 'reports'>, quotation: Span): Around {
  const from = countWhile(reports, (report) => endOf(report) <= quotation.start)
  let at = from
  let holds: Report | undefined
  let most = 0
  for (
    let report = reports[at];
    report && startOf(report) < quotation.end && at - from < MOST;
    report = reports[++at]
  ) {
    const held = heldBy(report, quotation)
    if (held > most) {
      most = held
      holds = report
    }
  }
  return {
    holds,
    share: most / Math.max(1, quotation.end - quotation.start),
    earlier: reports[from - 1],
    later: reports[at],
    places: [from - 1, at],
  }
}

const startOf = ({ spans }: Report): number => spans[0]?.start ?? 0
const endOf = ({ spans }: Report): number => spans.at(-1)?.end ?? 0

/** How many characters of a span a report holds. */
function heldBy({ spans }: Report, { start, end }: Span): number {
  let held = 0
  for (const part of spans) held += Math.max(0, Math.min(part.end, end) - Math.max(part.start, start))
  return held
}
