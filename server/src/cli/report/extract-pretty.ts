import { excerpt } from './excerpt.ts'
import type { ExtractedSource, ExtractReport } from './extract-json.ts'

/** The quotations of each text for people: who, then the words. */
export function prettyExtract({ sources }: ExtractReport): string {
  return sources.map((source) => `${sourceLines(source).join('\n')}\n`).join('\n')
}

function sourceLines(source: ExtractedSource): readonly string[] {
  const names = new Map(source.people.map(({ id, name }) => [id, name]))
  const { length } = source.quotations
  return [
    `${source.path}: ${length} ${length === 1 ? 'quotation' : 'quotations'}`,
    ...source.quotations.flatMap(({ text, speaker, time }) => {
      const who = speaker === null ? 'nobody named' : (names.get(speaker) ?? 'nobody named')
      return [
        '',
        `  ${who}${time === null ? '' : ` (${time})`}`,
        `    ${excerpt(text, { start: 0, end: text.length })}`,
      ]
    }),
  ]
}
