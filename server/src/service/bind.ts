import type { BoundBy } from '../core/align/source.ts'
import type { Span } from '../core/span.ts'
import type { ReadDocument } from '../formats/document.ts'
import { mayBeText } from '../formats/registry.ts'
import type { RuleTried } from './draft.ts'
import type { Files } from './files.ts'
import { type AboutSource, type FrontMatter, NOTHING_KNOWN } from './front-matter.ts'
import { fixedPart, isPattern, matchesPattern } from './glob.ts'
import type { Newsroom } from './newsroom.ts'
import { folderOf, nameOf, pathWithin, resolvePath } from './uri.ts'

/** A file that a draft rests on, not read yet; or a name that led to no file, and why. */
export interface Binding {
  readonly uri: string
  readonly path: string
  readonly boundBy: BoundBy
  readonly namedAt: Span | null
  readonly about: AboutSource
  readonly named: boolean
  /** Why there is no file to read, or null. */
  readonly problem: string | null
}

export interface Bindings {
  readonly bindings: readonly Binding[]
  readonly tried: readonly RuleTried[]
}

export interface Place {
  readonly uri: string
  readonly document: ReadDocument
  readonly frontMatter: FrontMatter
  readonly files: Files
  readonly newsroom: Newsroom
  /** The folder of the workspace that holds the draft, or the draft's own. */
  readonly root: string
  /** Paths given on the command line, each with the folder they are seen from; they go before every rule. */
  readonly option: { readonly folder: string; readonly paths: readonly string[] } | null
}

interface Name {
  readonly path: string
  readonly namedAt: Span | null
  readonly about: AboutSource
}

/** The sources of a draft by the first rule that yields any (directives are added by `scopes.ts`: they bind a paragraph). */
export async function bindSources(place: Place): Promise<Bindings> {
  const tried: RuleTried[] = []
  for (const [rule, none, find] of RULES) {
    const all = distinct(await find(place))
    const found = isSourceItself(rule, all, place) ? [] : all.filter(({ uri }) => uri !== place.uri)
    tried.push({ rule, outcome: found.length ? `${found.length} ${found.length === 1 ? 'source' : 'sources'}` : none })
    if (found.length) return { bindings: found, tried }
  }
  return { bindings: [], tried }
}

/** A text among the newsroom's sources is no draft that rests on the others. */
const isSourceItself = (rule: BoundBy, found: readonly Binding[], { uri }: Place): boolean =>
  (rule === 'convention' || rule === 'config') && found.some((one) => one.uri === uri)

type Rule = readonly [rule: BoundBy, none: string, find: (place: Place) => Promise<readonly Binding[]>]

const RULES: readonly Rule[] = [
  ['option', 'no --source was given', byOption],
  ['front-matter', 'no source is named at the top of the draft', byFrontMatter],
  ['config', 'onrecord.json names no source', byConfig],
  ['link', 'the draft has no link to a file that can be a source', byLinks],
  ['convention', 'there is no folder of sources beside the draft or at the top of the workspace', byConvention],
]

async function byOption(place: Place): Promise<readonly Binding[]> {
  const { option, files } = place
  if (!option) return []
  const names = option.paths.map((path) => ({ path, namedAt: null, about: NOTHING_KNOWN }))
  const all = names.map((name) => resolveName(files, name, { folders: [option.folder], boundBy: 'option' }))
  return (await Promise.all(all)).flat()
}

async function byFrontMatter({ frontMatter, files, uri, root }: Place): Promise<readonly Binding[]> {
  const folders = [folderOf(uri), root]
  const all = frontMatter.sources.map((name) => resolveName(files, name, { folders, boundBy: 'front-matter' }))
  return (await Promise.all(all)).flat()
}

async function byConfig({ newsroom, files }: Place): Promise<readonly Binding[]> {
  const { settings, folder } = newsroom
  const names = settings.sources.map((path) => ({ path, namedAt: null, about: NOTHING_KNOWN }))
  const all = names.map((name) => resolveName(files, name, { folders: [folder], boundBy: 'config' }))
  return (await Promise.all(all)).flat()
}

/** A recording that is linked is what a draft rests on, and is not passed over in silence; a page may be linked for anything. */
const SUBTITLES = /\.(?:vtt|srt)$/iu
const CAN_BE_LINKED = /\.(?:txt|text|md|markdown|vtt|srt|html?)$/iu

async function byLinks({ document, files, uri, root }: Place): Promise<readonly Binding[]> {
  const found = await Promise.all(
    document.links.map(async ({ target, kind, start, end }) => {
      const path = target.replace(/[#?|].*$/su, '')
      if (!path || /^[a-z][a-z0-9+.-]+:/iu.test(path) || (kind === 'link' && !CAN_BE_LINKED.test(path))) return []
      const names = kind === 'wiki' && !CAN_BE_LINKED.test(path) ? [`${path}.md`, `${path}.txt`] : [decoded(path)]
      const candidates = names.flatMap((name) => [resolvePath(folderOf(uri), name), resolvePath(root, name)])
      const isSubtitles = SUBTITLES.test(path)
      const there = await firstFile(files, candidates, { unread: isSubtitles })
      const shown = kind === 'link' ? decoded(path) : path
      return there
        ? [{ ...binding(there, shown, { boundBy: 'link', namedAt: { start, end } }), named: isSubtitles }]
        : []
    }),
  )
  return found.flat()
}

async function byConvention({ uri, root, files }: Place): Promise<readonly Binding[]> {
  const folder = folderOf(uri)
  const stem = nameOf(uri).replace(/\.[^.]+$/u, '')
  const beside = [`${nameOf(uri)}.sources`, `${stem}.sources`, 'sources', 'transcripts']
  const candidates = [
    ...beside.map((name) => resolvePath(folder, name)),
    ...['sources', 'transcripts'].map((name) => resolvePath(root, name)),
  ]
  for (const candidate of candidates) {
    const found = await filesIn(files, candidate)
    if (found.length) return found.map((file) => binding(file, pathWithin(file, folder), { boundBy: 'convention' }))
  }
  return []
}

interface Seen {
  /** Where a path is looked for, in this order. */
  readonly folders: readonly string[]
  readonly boundBy: BoundBy
}

/** The files that one name stands for: a file, all readable files of a folder, or all that match a pattern. */
export async function resolveName(files: Files, name: Name, { folders, boundBy }: Seen): Promise<readonly Binding[]> {
  const { path, namedAt, about } = name
  const first = folders[0] ?? ''
  const fail = (problem: string, uri = resolvePath(first, path)): readonly Binding[] => [
    { ...binding(uri, path, { boundBy, namedAt }), about, named: true, problem },
  ]
  if (/^https?:/iu.test(path)) return fail(WEB_ADDRESS, path)
  for (const folder of folders) {
    const uri = resolvePath(folder, path)
    const file = await files.read(uri)
    if (file.kind === 'file' || (file.kind === 'problem' && !file.missing)) {
      return [{ ...binding(uri, path, { boundBy, namedAt }), about, named: true }]
    }
    if (file.kind === 'problem' && !isPattern(path)) continue
    const inside = file.kind === 'folder' ? await filesIn(files, uri) : await filesMatching(files, folder, path)
    if (inside.length === 0 && file.kind === 'folder')
      return fail('the folder has no file in it that can be a source', uri)
    if (inside.length === 0) continue
    const shown = (one: string) =>
      file.kind === 'folder' ? joined(path, pathWithin(one, uri)) : pathWithin(one, folder)
    return inside.map((one) => ({ ...binding(one, shown(one), { boundBy, namedAt }), about }))
  }
  return fail(isPattern(path) ? 'no file fits this pattern' : 'there is no such file')
}

const WEB_ADDRESS = 'it is a web address, and nothing is fetched from the web; save the page as a file and name that'

const joined = (folder: string, path: string): string => `${folder.replace(/\/+$/u, '')}/${path}`

const binding = (
  uri: string,
  path: string,
  { boundBy, namedAt = null }: { readonly boundBy: BoundBy; readonly namedAt?: Span | null },
): Binding => ({ uri, path, boundBy, namedAt, about: NOTHING_KNOWN, named: false, problem: null })

async function filesIn(files: Files, folder: string): Promise<readonly string[]> {
  const list = await files.list(folder)
  return list.kind === 'files' ? list.uris.filter((uri) => mayBeText(nameOf(uri))) : []
}

/** The files that can be texts among those that a pattern stands for, seen from a folder. */
export async function filesMatching(files: Files, folder: string, pattern: string): Promise<readonly string[]> {
  const base = resolvePath(folder, fixedPart(pattern) || '.')
  const whole = pathWithin(resolvePath(folder, pattern), folder)
  return (await filesIn(files, base)).filter((uri) => matchesPattern(pathWithin(uri, folder), whole))
}

/** The first of some places where a file is that can be read, or, where `unread` is asked for too, any file. */
async function firstFile(
  files: Files,
  candidates: readonly string[],
  { unread }: { readonly unread: boolean },
): Promise<string | undefined> {
  for (const uri of candidates) {
    const file = await files.read(uri)
    if (file.kind === 'file' || (unread && file.kind === 'problem' && !file.missing)) return uri
  }
  return undefined
}

const distinct = (bindings: readonly Binding[]): readonly Binding[] =>
  [...new Map(bindings.toReversed().map((one) => [one.uri, one])).values()].reverse()

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
