import { analyse } from '../core/analyse.ts'
import type { HouseRules } from '../core/check.ts'
import type { Judgement } from '../core/checks/finding.ts'
import type { Reading } from '../core/reading.ts'
import { plainProse } from '../core/text/prose.ts'
import { type Binding, type Bindings, bindSources, type Place, resolveName } from './bind.ts'
import { findSourceDirectives, type SourceDirective } from './directives.ts'
import type { BoundSource, DraftCheck, Problem } from './draft.ts'
import type { Files, ReadFile } from './files.ts'
import { NOTHING_KNOWN, readFrontMatter } from './front-matter.ts'
import { lineAt } from './lines.ts'
import { findNewsroom, type Newsroom } from './newsroom.ts'
import { paragraphBeside, type Scope, type Scopes } from './scopes.ts'
import { SETTINGS_FILE } from './settings.ts'
import { withoutSuppressed } from './suppressions.ts'
import { newsroomUnread, settingsUnread, sourceUnread } from './unread-findings.ts'
import { folderOf, nameOf, pathWithin } from './uri.ts'

/** What the workspace knows and the check of a draft needs. */
export interface Desk {
  readonly files: Files
  readonly root: (uri: string) => string
  readonly readSource: (binding: Binding) => Promise<BoundSource>
  readonly judge: (reading: Reading, scopes: Scopes) => Judgement
  readonly rules: Partial<HouseRules>
  readonly option: Place['option']
}

/** Binds a draft to its sources, reads them, and judges every quotation. Total: what cannot be read is a problem. */
export async function checkDraft(uri: string, desk: Desk): Promise<DraftCheck> {
  const file = await desk.files.read(uri)
  if (file.kind !== 'file') return unreadable(uri, file.kind === 'folder' ? 'it is a folder' : file.why)
  const root = desk.root(uri)
  const newsroom = await findNewsroom(desk.files, uri, root)
  const frontMatter = readFrontMatter(file.document.frontMatter)
  const place: Place = {
    uri,
    document: file.document,
    frontMatter,
    files: desk.files,
    newsroom,
    root,
    option: desk.option,
  }
  const bound = await bindSources(place)
  const sources = await Promise.all(bound.bindings.map(desk.readSource))
  const directed = desk.option ? [] : await readDirectives(place, desk)
  const rules = rulesOf(newsroom, desk.rules)
  return assemble({ file, newsroom, bound, sources, directed, rules, mistakes: frontMatter.mistakes, desk })
}

const unreadable = (uri: string, why: string): DraftCheck => ({
  uri,
  reading: analyse(plainProse('')),
  sources: [],
  tried: [],
  judgement: { quotations: [], findings: [] },
  problems: [{ path: pathWithin(uri, ''), message: `The draft “${nameOf(uri)}” cannot be read: ${why}.` }],
  readable: false,
})

const rulesOf = ({ settings }: Newsroom, given: Partial<HouseRules>): HouseRules => ({
  profile: given.profile ?? settings.profile ?? 'strict',
  severity: { ...settings.severity, ...given.severity },
  outlet: given.outlet ?? settings.outlet ?? null,
})

interface Directed {
  readonly directive: SourceDirective
  readonly sources: readonly BoundSource[]
}

const readDirectives = ({ document, files, uri, root }: Place, desk: Desk): Promise<readonly Directed[]> =>
  Promise.all(
    findSourceDirectives(document).map(async (directive) => {
      const name = { path: directive.path, namedAt: directive.namedAt, about: NOTHING_KNOWN }
      const found = await resolveName(files, name, { folders: [folderOf(uri), root], boundBy: 'directive' })
      return { directive, sources: await Promise.all(found.map(desk.readSource)) }
    }),
  )

interface Parts {
  readonly file: ReadFile
  readonly newsroom: Newsroom
  readonly bound: Bindings
  readonly sources: readonly BoundSource[]
  readonly directed: readonly Directed[]
  readonly rules: HouseRules
  readonly mistakes: ReturnType<typeof readFrontMatter>['mistakes']
  readonly desk: Desk
}

function assemble(parts: Parts): DraftCheck {
  const { file, newsroom, bound, directed, rules, mistakes, desk } = parts
  const reading = desk.files.reading(file)
  const scopes = directed.flatMap(({ directive, sources }): readonly Scope[] => {
    const span = paragraphBeside(reading, directive.comment)
    return span ? [{ span, sources: readable(sources) }] : []
  })
  const judged = desk.judge(reading, { sources: readable(parts.sources), scopes, rules })
  const sources = [...directed.flatMap((one) => one.sources), ...parts.sources]
  const newsroomProblems = problemsOfNewsroom(newsroom)
  const findings = [
    ...judged.findings,
    ...sources.flatMap((source) => sourceUnread(reading, source, rules)),
    ...mistakes.flatMap((mistake) => settingsUnread(mistake, rules)),
    ...newsroomProblems.flatMap(({ message }) => newsroomUnread(reading, message, rules)),
  ].sort((a, b) => a.span.start - b.span.start)
  const needless = rules.severity['needless-suppression'] ?? 'information'
  return {
    uri: file.uri,
    reading,
    sources,
    tried: [{ rule: 'directive', outcome: directivesSaid(directed) }, ...bound.tried],
    judgement: { ...judged, findings: withoutSuppressed(reading.text, findings, needless) },
    problems: [...newsroomProblems, ...problemsOfDraft(file, { sources, mistakes })],
    readable: true,
  }
}

const readable = (sources: readonly BoundSource[]) => sources.flatMap(({ source }) => (source ? [source] : []))

const directivesSaid = (directed: readonly Directed[]): string =>
  directed.length ? `${directed.length} in the text` : 'no comment in the text names a source'

function problemsOfNewsroom({ uri, mistakes, unread }: Newsroom): readonly Problem[] {
  if (uri === null) return []
  const path = pathWithin(uri, '')
  if (unread !== null) return [{ path, message: `${SETTINGS_FILE} cannot be read: ${unread}.` }]
  return mistakes.map(({ message }) => ({ path, message: `${SETTINGS_FILE} cannot be read: ${message}.` }))
}

function problemsOfDraft(
  file: ReadFile,
  { sources, mistakes }: Pick<Parts, 'sources' | 'mistakes'>,
): readonly Problem[] {
  const { raw } = file.document.prose
  const name = nameOf(file.uri)
  return [
    ...mistakes.map(({ span, message }) => ({
      path: pathWithin(file.uri, ''),
      message: `The settings at the top of “${name}” (line ${lineAt(raw, span.start)}) cannot be read: ${message}.`,
    })),
    ...sources.flatMap(({ path, problem, named, namedAt }) => {
      if (problem === null || !named) return []
      const where = namedAt ? `, named in “${name}” (line ${lineAt(raw, namedAt.start)}),` : ''
      return [{ path, message: `The source “${path}”${where} cannot be read: ${problem}.` }]
    }),
  ]
}
