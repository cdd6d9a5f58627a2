import type { ExtractReport } from './extract-json.ts'

const COLUMNS = ['source', 'start', 'end', 'kind', 'speaker', 'attribution', 'time', 'text'] as const

/** The quotations as a table (RFC 4180), one a line, for a spreadsheet. */
export function csvExtract({ sources }: ExtractReport): string {
  const rows = sources.flatMap(({ path, people, quotations }) => {
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return quotations.map(({ start, end, kind, speaker, attribution, time, text }) =>
      [path, start, end, kind, speaker && names.get(speaker), attribution, time, text].map(cell),
    )
  })
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** In marks where need be. What a spreadsheet would take for a formula gets an apostrophe before it: it is a text. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '')
  const safe = /^[=+@\t\r]|^-(?!\d)/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
