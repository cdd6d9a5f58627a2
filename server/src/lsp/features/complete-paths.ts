import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { spanOf } from '../../core/span.ts'
import { findFrontMatter } from '../../formats/front-matter.ts'
import { rangeOf } from '../convert.ts'
import type { Snapshot } from '../snapshot.ts'

/** An entry of `source:`, `sources:` or `path:`: what stands before the path, and the path so far. */
const ENTRY =
  /^(?:[ \t]*-[ \t]+(?:path:[ \t]*)?|[ \t]*path:[ \t]*|source:[ \t]*|sources:[ \t]*\[(?:[^\]\n]*,)?[ \t]*)["']?([^"',\]\n]*)$/u

/** The files beside and below the draft, where its front matter names sources; undefined anywhere else. */
export async function completePaths(snapshot: Snapshot, offset: number): Promise<CompletionItem[] | undefined> {
  const { raw } = snapshot.lines
  if (!inFrontMatter(raw, offset)) return undefined
  const lineStart = raw.lastIndexOf('\n', offset - 1) + 1
  const typed = ENTRY.exec(raw.slice(lineStart, offset))?.[1]
  if (typed === undefined || !namesSources(raw, lineStart)) return []
  const range = rangeOf(snapshot.lines, spanOf(offset - typed.length, offset))
  const folder = snapshot.uri.slice(0, snapshot.uri.lastIndexOf('/') + 1)
  const files = await snapshot.filesBelow(folder)
  return files
    .filter((uri) => uri.startsWith(folder) && uri !== snapshot.uri)
    .map((uri) => decoded(uri.slice(folder.length)))
    .map((path) => ({
      label: path,
      kind: CompletionItemKind.File,
      filterText: path,
      textEdit: { range, newText: path },
    }))
}

function inFrontMatter(raw: string, offset: number): boolean {
  const block = findFrontMatter(raw)
  return block !== null && block.yamlStart <= offset && offset <= block.yamlStart + block.yaml.length
}

/** The nearest key at the margin, this line's or one above it, is `source` or `sources`. */
function namesSources(raw: string, lineStart: number): boolean {
  const lineEnd = raw.indexOf('\n', lineStart)
  const above = raw.slice(0, lineEnd < 0 ? raw.length : lineEnd)
  const key = [...above.matchAll(/^([a-z-]+):/gmu)].at(-1)?.[1]
  return key === 'source' || key === 'sources'
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
