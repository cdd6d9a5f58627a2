import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Span } from '../core/span.ts'
import type { FrontMatterBlock } from '../formats/document.ts'
import type { Mistake } from './mistake.ts'
import { parseYaml, shift } from './yaml.ts'

/** A source as a draft names it. */
export interface NamedSource {
  /** As typed: a path, a pattern or a folder. */
  readonly path: string
  readonly namedAt: Span
  readonly about: AboutSource
}

/** What somebody wrote of a source, in the draft or at the top of the source itself. */
export interface AboutSource {
  readonly title: string | null
  readonly speaker: string | null
  readonly date: string | null
  readonly url: string | null
  readonly outlet: string | null
}

export interface FrontMatter {
  readonly sources: readonly NamedSource[]
  /** `title`, `speaker` … of this very text, for when it is a source. */
  readonly about: AboutSource
  readonly mistakes: readonly Mistake[]
}

export const NOTHING_KNOWN: AboutSource = { title: null, speaker: null, date: null, url: null, outlet: null }

const EMPTY: FrontMatter = { sources: [], about: NOTHING_KNOWN, mistakes: [] }

/** Reads `source:` and `sources:` of the block at the top of a text. Keys that are not ours are nobody's mistake. */
export function readFrontMatter(block: FrontMatterBlock | null): FrontMatter {
  if (!block) return EMPTY
  const { document, mistakes } = parseYaml(block.yaml, block.yamlStart)
  if (!block.closed)
    return { ...EMPTY, mistakes: [{ span: { start: block.start, end: block.start + 3 }, message: UNCLOSED }] }
  const root = document.contents
  if (root === null) return { ...EMPTY, mistakes }
  if (!isMap(root)) return { ...EMPTY, mistakes: mistakes.length ? mistakes : [notSettings(block)] }
  const read = namedSources(root, block.yamlStart)
  return { sources: read.sources, about: aboutOf(root), mistakes: [...mistakes, ...read.mistakes] }
}

const UNCLOSED =
  'the settings at the top are opened with --- and never closed; expected is a second line --- below them'
const EXPECTED =
  'expected is a path such as notes/interview.txt, a list of paths, or “path:” with “title:”, “speaker:” …'

const notSettings = (block: FrontMatterBlock): Mistake => ({
  span: { start: block.yamlStart, end: block.yamlStart + block.yaml.trimEnd().length },
  message: 'these are no settings; expected is a line like “sources: [notes/interview.txt]”',
})

interface Named {
  readonly sources: readonly NamedSource[]
  readonly mistakes: readonly Mistake[]
}

function namedSources(root: YAMLMap, offset: number): Named {
  const sources: NamedSource[] = []
  const mistakes: Mistake[] = []
  for (const entry of entriesOf(root)) {
    const named = namedSource(entry, offset)
    if (named === null) continue
    if ('message' in named) mistakes.push(named)
    else sources.push(named)
  }
  return { sources, mistakes }
}

const entriesOf = (root: YAMLMap): readonly unknown[] =>
  ['source', 'sources'].flatMap((key) => {
    const value = root.get(key, true)
    return isSeq(value) ? value.items : [value]
  })

function namedSource(entry: unknown, offset: number): NamedSource | Mistake | null {
  if (isScalar(entry)) {
    const path = textOf(entry)
    return path === null ? null : { path, namedAt: shift(rangeOf(entry), offset), about: NOTHING_KNOWN }
  }
  if (isMap(entry)) {
    const value = entry.get('path', true) ?? entry.get('file', true)
    const path = isScalar(value) ? textOf(value) : null
    if (path === null || !isScalar(value))
      return { span: shift(rangeOf(entry), offset), message: `no path: ${EXPECTED}` }
    return { path, namedAt: shift(rangeOf(value), offset), about: aboutOf(entry) }
  }
  return isSeq(entry) ? { span: shift(rangeOf(entry), offset), message: `a list within a list; ${EXPECTED}` } : null
}

/** A scalar as typed; dates and numbers stay as they are written. Null when there is nothing. */
function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
  return text.trim() || null
}

const aboutOf = (map: YAMLMap): AboutSource => ({
  title: textOf(map.get('title', true)),
  speaker: textOf(map.get('speaker', true)),
  date: textOf(map.get('date', true)),
  url: textOf(map.get('url', true)),
  outlet: textOf(map.get('outlet', true)),
})

const rangeOf = (node: Node | Pair): Span => {
  const range = 'range' in node ? node.range : null
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}
