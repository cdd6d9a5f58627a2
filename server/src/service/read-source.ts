import type { Source } from '../core/align/source.ts'
import { isTranscript } from '../core/quotes/unmarked.ts'
import type { Reading } from '../core/reading.ts'
import type { Binding } from './bind.ts'
import type { BoundSource } from './draft.ts'
import type { Files, ReadFile } from './files.ts'
import { type AboutSource, readFrontMatter } from './front-matter.ts'
import { IS_EMPTY, IS_FOLDER } from './unread.ts'
import { nameOf } from './uri.ts'

/** Reads the files that drafts rest on. The same file, spoken of in the same way, gives the same `Source`. */
export function createSourceReader(files: Files): (binding: Binding) => Promise<BoundSource> {
  const known = new WeakMap<Reading, Map<string, Source>>()
  const sourceOf = (file: ReadFile, about: AboutSource): Source => {
    const reading = files.reading(file)
    const ofReading = known.get(reading) ?? new Map<string, Source>()
    known.set(reading, ofReading)
    const key = JSON.stringify([file.uri, about])
    const source = ofReading.get(key) ?? toSource(file, reading, about)
    ofReading.set(key, source)
    return source
  }
  return async ({ about, problem, ...binding }) => {
    if (problem !== null) return { ...binding, source: null, problem }
    const file = await files.read(binding.uri)
    if (file.kind === 'folder') return { ...binding, source: null, problem: IS_FOLDER }
    if (file.kind === 'problem') return { ...binding, source: null, problem: file.why }
    if (isEmpty(file)) return { ...binding, source: null, problem: IS_EMPTY }
    return { ...binding, source: sourceOf(file, about), problem: null }
  }
}

const isEmpty = ({ document }: ReadFile): boolean => !/[\p{L}\p{N}]/u.test(document.prose.visible)

/** What the draft says of a source goes before what the source says of itself at its top. */
function toSource({ uri, document }: ReadFile, reading: Reading, about: AboutSource): Source {
  const own = readFrontMatter(document.frontMatter).about
  return {
    id: uri,
    title: about.title ?? own.title ?? document.title ?? nameOf(uri),
    reading,
    transcript: document.transcript || isTranscript(reading.text.paragraphs),
    speaker: about.speaker ?? own.speaker,
    outlet: about.outlet ?? own.outlet,
  }
}
