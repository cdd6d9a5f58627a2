import type { AttributedQuotation } from '../attribution/attribution.ts'
import type { Check, Scene } from './check-kind.ts'
import type { Fix } from './finding.ts'

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['‹', '›'],
  ['„', '“'],
  ['``', "''"],
])

/** An opening mark with no closing one, not counting continued paragraphs. */
export const unclosedQuotation: Check = {
  code: 'unclosed-quotation',
  find: ({ draft }) =>
    draft.quotations
      .filter((quotation, i) => !quotation.closed && quotation.marks.open !== '' && !goesOn(draft.quotations, i))
      .map((quotation) => ({
        span: { start: quotation.start, end: quotation.end },
        grave: false,
        capped: false,
        message: 'This quotation is opened and never closed.',
        evidence: [],
        fixes: [close({ draft }, quotation)],
      })),
}

/** Whether the next quotation of the same depth takes an open one up, in the paragraph that follows. */
const goesOn = (quotations: Scene['draft']['quotations'], index: number): boolean => {
  const depth = quotations[index]?.depth
  return quotations.slice(index + 1).find((other) => other.depth === depth)?.continues === true
}

function close({ draft }: Pick<Scene, 'draft'>, { end, marks }: AttributedQuotation): Fix {
  const { visible } = draft.text.prose
  let at = end
  while (at > 0 && /\s/u.test(visible.charAt(at - 1))) at--
  return {
    title: 'Close the quotation',
    safe: true,
    edits: [{ start: at, end: at, newText: CLOSING.get(marks.open) ?? '”' }],
  }
}
