import { isMap, isPair, isScalar, isSeq, type YAMLSeq } from 'yaml'
import type { TextEdit } from '../core/checks/finding.ts'
import type { ReviewEntry } from './reviews.ts'
import { parseYaml } from './yaml.ts'

/** The text of an `onrecord.json` that holds nothing but this entry. */
export const newLedger = (entry: ReviewEntry): string => `{\n  "reviewed": [\n    ${JSON.stringify(entry)}\n  ]\n}\n`

/**
 * Writes an entry into the text of an `onrecord.json` and leaves the rest as it stands: in the place of the entry for the
 * same quotation, else at the end of the list. `undefined` where the text is no settings: there is no place to write to.
 */
export function addReviewed(json: string, entry: ReviewEntry): TextEdit | undefined {
  const { document, mistakes } = parseYaml(json, 0)
  const root = document.contents
  if (mistakes.length > 0 || !isMap(root) || !root.range) return undefined
  const written = JSON.stringify(entry)
  const list = root.get('reviewed', true)
  if (isSeq(list)) return intoList(list, entry, written)
  const last = root.items.at(-1)
  const end = last && isPair(last) && isScalar(last.value) ? last.value.range?.[1] : endOf(last?.value)
  const added = `\n  "reviewed": [\n    ${written}\n  ]`
  if (end !== undefined) return { start: end, end, newText: `,${added}` }
  return { start: root.range[0], end: root.range[1], newText: `{${added}\n}` }
}

function intoList(list: YAMLSeq, entry: ReviewEntry, written: string): TextEdit | undefined {
  const same = list.items.find(
    (item) => isMap(item) && item.get('draft') === entry.draft && item.get('quotation') === entry.quotation,
  )
  const [start, end] = rangeOf(same) ?? []
  if (start !== undefined && end !== undefined) return { start, end, newText: written }
  const last = endOf(list.items.at(-1))
  if (last !== undefined) return { start: last, end: last, newText: `,\n    ${written}` }
  const [from, to] = rangeOf(list) ?? []
  return from === undefined || to === undefined
    ? undefined
    : { start: from, end: to, newText: `[\n    ${written}\n  ]` }
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined
  return node.range ? [node.range[0], node.range[1]] : undefined
}

const endOf = (node: unknown): number | undefined => rangeOf(node)?.[1]
