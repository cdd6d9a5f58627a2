import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml'
import type { TextEdit } from '../core/checks/finding.ts'
import { findFrontMatter } from '../formats/front-matter.ts'
import { parseYaml, shift } from './yaml.ts'

/**
 * Names one more source at the top of a draft and leaves the rest as it stands. `undefined` where the settings there
 * cannot be understood: what is added to them would be lost.
 */
export function nameSource(raw: string, path: string): TextEdit | undefined {
  const block = findFrontMatter(raw)
  const name = quotedForYaml(path)
  if (!block) return { start: 0, end: 0, newText: `---\nsources:\n  - ${name}\n---\n\n` }
  const { document, mistakes } = parseYaml(block.yaml, 0)
  const root = document.contents
  if (!block.closed || mistakes.length > 0 || (root !== null && !isMap(root))) return undefined
  const edit = (root && besideOthers(root, block.yaml, name)) ?? newKey(block.yaml, name)
  return { ...shift(edit, block.yamlStart), newText: edit.newText }
}

const newKey = (yaml: string, name: string): TextEdit => ({
  start: yaml.length,
  end: yaml.length,
  newText: `sources:\n  - ${name}\n`,
})

/** Into the list that is there, in the way it is written; a single source becomes a list of two. */
function besideOthers(root: YAMLMap, yaml: string, name: string): TextEdit | undefined {
  const key = ['sources', 'source'].find((candidate) => root.has(candidate))
  const value = key === undefined ? undefined : root.get(key, true)
  if (isSeq(value)) return intoList(value, yaml, name)
  if (!isScalar(value) || !value.range) return undefined
  const [start, end] = value.range
  const one = yaml.slice(start, end)
  return { start, end, newText: one === '' ? ` ${name}` : `[${one}, ${name}]` }
}

function intoList(list: YAMLSeq, yaml: string, name: string): TextEdit | undefined {
  const last = list.items.at(-1)
  const range = isScalar(last) || isMap(last) || isSeq(last) ? last.range : undefined
  if (!range) return list.range ? { start: list.range[0], end: list.range[1], newText: `[${name}]` } : undefined
  if (list.flow) return { start: range[1], end: range[1], newText: `, ${name}` }
  const lineEnd = yaml.indexOf('\n', Math.max(range[1] - 1, range[0]))
  const end = lineEnd < 0 ? yaml.length : lineEnd
  const margin = /^[ \t]*/u.exec(yaml.slice(yaml.lastIndexOf('\n', dashBefore(yaml, range[0])) + 1))?.[0] ?? ''
  return { start: end, end, newText: `\n${margin}- ${name}` }
}

const dashBefore = (yaml: string, itemStart: number): number => yaml.lastIndexOf('-', itemStart)

/** A path that YAML could take for something else stands in marks. */
const quotedForYaml = (path: string): string =>
  /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*$/u.test(path) ? path : JSON.stringify(path)
