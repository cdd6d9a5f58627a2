import type { Judgement } from '../core/checks/finding.ts'
import type { Reading } from '../core/reading.ts'
import { filesMatching } from './bind.ts'
import { checkDraft, type Desk, type GivenRules, sourcesOf } from './check-draft.ts'
import { boundFolders, confinedHost } from './confined-host.ts'
import type { DraftCheck } from './draft.ts'
import { createFiles } from './files.ts'
import { matchesPattern } from './glob.ts'
import type { FileList, Host } from './host.ts'
import { findNewsroom, noNewsroom } from './newsroom.ts'
import { createSourceReader } from './read-source.ts'
import { checkScopes, type Scopes } from './scopes.ts'
import { type Cancellation, inTurn, workThrough } from './turns.ts'
import { IS_FOLDER } from './unread.ts'
import { canonicalUri, folderOf, isWithin, pathWithin } from './uri.ts'

/** A text read by itself, draft or source. `why` ends the sentence “… cannot be read: ”. */
export type ReadText =
  | { readonly kind: 'read'; readonly title: string | null; readonly reading: Reading }
  | { readonly kind: 'problem'; readonly why: string }

/**
 * The only mutable state: texts open in an editor, sources as read, settings. Derived values are remembered by the
 * identity of what they derive from, so nothing is invalidated.
 */
export interface Workspace {
  /** The editor's text of a file goes before the disk's until it is closed. */
  readonly open: (uri: string, text: string) => void
  readonly close: (uri: string) => void
  /** A file or folder changed, came or went on disk: forget what was read of it. */
  readonly touched: (uri: string) => void
  readonly setRoots: (folders: readonly string[]) => void
  /** What an editor or the command line asks for goes before `onrecord.json`. */
  readonly setRules: (rules: GivenRules) => void
  /** Sources for every draft, before all rules of binding: paths as typed, seen from a folder. Null: none are given. */
  readonly setSources: (given: { readonly folder: string; readonly paths: readonly string[] } | null) => void
  /** Reads nothing outside of the roots from now on: the reader does not trust what lies in them. */
  readonly stayInside: () => void
  /** Reads no `onrecord.json` from now on. */
  readonly leaveSettingsUnread: () => void
  /** Total: what cannot be read is a problem in the answer. `undefined` only when cancelled. */
  readonly checkDraft: (uri: string, cancellation?: Cancellation) => Promise<DraftCheck | undefined>
  /** The drafts among the open texts that use this source. Nothing is judged for it. */
  readonly draftsUsing: (sourceUri: string) => Promise<readonly string[]>
  /** The files below a folder, as the host lists them. */
  readonly list: (folder: string) => Promise<FileList>
  /** When a file last changed, in milliseconds since 1970, as the host knows; null where it does not. */
  readonly changedAt: (uri: string) => Promise<number | null>
  /** A text by itself: its quotations and who said them. */
  readonly read: (uri: string) => Promise<ReadText>
  /** The drafts that `onrecord.json` of a folder names, as URIs in order; none without it. */
  readonly draftsOf: (folder: string) => Promise<readonly string[]>
  /** The files that a pattern stands for, seen from a folder: `drafts/*.md`. As URIs, in order. */
  readonly filesMatching: (folder: string, pattern: string) => Promise<readonly string[]>
}

export type CreateWorkspace = (host: Host) => Workspace

export function createWorkspace(host: Host): Workspace {
  let confined = false
  const files = createFiles(confinedHost(host, () => ({ confined, folders: boundFolders(roots, files.opened()) })))
  const readSource = createSourceReader(files)
  const judge = rememberedJudge()
  let roots: readonly string[] = []
  let rules: GivenRules = {}
  let option: Desk['option'] = null
  const turn = inTurn<DraftCheck | undefined>()
  let newsroomOf = (uri: string, folder: string) => findNewsroom(files, uri, folder)
  const root = (uri: string) => roots.find((folder) => isWithin(uri, folder)) ?? folderOf(uri)
  const desk = (): Desk => ({ files, root, newsroomOf, readSource, judge, rules, option })
  const checked = async (uri: string, cancellation?: Cancellation) => {
    const draft = canonicalUri(uri)
    const check = await turn(draft, async () =>
      cancellation?.isCancellationRequested ? undefined : checkDraft(draft, desk(), cancellation),
    )
    return check && !cancellation?.isCancellationRequested ? { ...check, uri } : undefined
  }
  return {
    open: (uri, text) => files.open(canonicalUri(uri), text),
    close: (uri) => files.close(canonicalUri(uri)),
    touched: (uri) => files.touched(canonicalUri(uri)),
    setRoots: (folders) => {
      roots = folders.map((folder) => canonicalUri(folder).replace(/\/$/u, ''))
    },
    setRules: (changed) => {
      rules = { ...rules, ...changed }
    },
    setSources: (given) => {
      option = given && { ...given, folder: canonicalUri(given.folder) }
    },
    stayInside: () => {
      confined = true
    },
    leaveSettingsUnread: () => {
      newsroomOf = async (_, folder) => noNewsroom(folder)
    },
    checkDraft: checked,
    draftsUsing: async (sourceUri) => {
      const wanted = canonicalUri(sourceUri)
      const used = await Promise.all(files.opened().map(async (uri) => [uri, await sourcesOf(uri, desk())] as const))
      return used.flatMap(([uri, sources]) => (sources.includes(wanted) ? [uri] : []))
    },
    list: (folder) => files.list(canonicalUri(folder)),
    changedAt: async (uri) => {
      const file = await host.read(canonicalUri(uri))
      return file.kind === 'bytes' ? (file.changedAt ?? null) : null
    },
    read: async (uri) => {
      const file = await files.read(canonicalUri(uri))
      if (file.kind === 'folder') return { kind: 'problem', why: IS_FOLDER }
      if (file.kind === 'problem') return { kind: 'problem', why: file.why }
      return { kind: 'read', title: file.document.title, reading: files.reading(file) }
    },
    draftsOf: async (folder) => {
      const base = canonicalUri(folder)
      const { settings, folder: home } = await newsroomOf(`${base}/onrecord.json`, base)
      const list = await files.list(home)
      const wanted = (uri: string, patterns: readonly string[]) =>
        patterns.some((pattern) => matchesPattern(pathWithin(uri, home), pattern))
      return list.kind === 'problem'
        ? []
        : list.uris.filter((uri) => wanted(uri, settings.drafts) && !wanted(uri, settings.ignore))
    },
    filesMatching: (folder, pattern) => filesMatching(files, canonicalUri(folder), pattern),
  }
}

/** The same draft against the same sources by the same rules has the same judgement; only the latest is kept. */
function rememberedJudge(): Desk['judge'] {
  const known = new WeakMap<Reading, { readonly scopes: Scopes; readonly judgement: Judgement }>()
  return async (reading, scopes, cancellation) => {
    const before = known.get(reading)
    if (before && isSame(before.scopes, scopes)) return before.judgement
    const judgement = await workThrough(checkScopes(reading, scopes), cancellation)
    if (judgement) known.set(reading, { scopes, judgement })
    return judgement
  }
}

const isSame = (a: Scopes, b: Scopes): boolean =>
  sameItems(a.sources, b.sources) &&
  a.scopes.length === b.scopes.length &&
  a.scopes.every((scope, i) => sameItems(scope.sources, b.scopes[i]?.sources ?? [])) &&
  JSON.stringify(a.rules) === JSON.stringify(b.rules)

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
