import { analyse } from '../core/analyse.ts'
import type { HouseRules } from '../core/check.ts'
import type { Judgement } from '../core/checks/finding.ts'
import { UNMARKED_WORDS } from '../core/checks/word-runs.ts'
import type { Reading } from '../core/reading.ts'
import { plainProse } from '../core/text/prose.ts'
import { type Binding, type Bindings, bindSources, type Place, resolveName } from './bind.ts'
import { findSourceDirectives, type SourceDirective } from './directives.ts'
import type { BoundSource, DraftCheck, Problem } from './draft.ts'
import type { Files, ReadFile } from './files.ts'
import { type FrontMatter, NOTHING_KNOWN, readFrontMatter } from './front-matter.ts'
import { isPattern } from './glob.ts'
import { lineAt } from './lines.ts'
import type { Newsroom } from './newsroom.ts'
import { reviewsOf } from './reviews.ts'
import { paragraphBeside, type Scope, type Scopes } from './scopes.ts'
import { SETTINGS_FILE } from './settings.ts'
import { withoutSuppressed } from './suppressions.ts'
import { type Cancellation, oneByOne } from './turns.ts'
import { newsroomUnread, settingsUnread, sourceUnread, tellUnread } from './unread-findings.ts'
import { folderOf, nameOf, pathWithin } from './uri.ts'

/** What an editor or the command line asks for; null where it leaves a rule to `onrecord.json`. */
export type GivenRules = { readonly [Rule in Exclude<keyof HouseRules, 'reviews'>]?: HouseRules[Rule] | null }

/** What the workspace knows and the check of a draft needs. */
export interface Desk {
  readonly files: Files
  readonly root: (uri: string) => string
  readonly newsroomOf: (uri: string, root: string) => Promise<Newsroom>
  readonly readSource: (binding: Binding) => Promise<BoundSource>
  readonly judge: (reading: Reading, scopes: Scopes, cancellation?: Cancellation) => Promise<Judgement | undefined>
  readonly rules: GivenRules
  readonly option: Place['option']
}

/**
 * Binds a draft to its sources, reads them, and judges every quotation. Total: what cannot be read is a problem.
 * `undefined` only when cancelled: that is looked at after each source and after each quotation.
 */
export async function checkDraft(
  uri: string,
  desk: Desk,
  cancellation?: Cancellation,
): Promise<DraftCheck | undefined> {
  const file = await desk.files.read(uri)
  if (file.kind !== 'file') {
    return unreadable(uri, desk.root(uri), file.kind === 'folder' ? IT_IS_A_FOLDER : whyUnread(file))
  }
  const place = await placeOf(file, desk)
  const bound = await bindSources(place)
  const directives = desk.option ? [] : await bindDirectives(place)
  const sources = await oneByOne(bound.bindings, desk.readSource, cancellation)
  const directed = sources && (await oneByOne(directives, (one) => readDirective(one, desk), cancellation))
  if (!directed) return undefined
  const scopes = {
    rules: rulesOf(place.newsroom, place.uri, desk.rules),
    ...scopesOf(desk.files.reading(file), sources, directed),
  }
  const judged = await desk.judge(desk.files.reading(file), scopes, cancellation)
  return judged && assemble({ file, place, bound, sources, directed, rules: scopes.rules, judged, desk })
}

/** The files that a draft rests on, by the same rules, without reading what is in them. */
export async function sourcesOf(uri: string, desk: Desk): Promise<readonly string[]> {
  const file = await desk.files.read(uri)
  if (file.kind !== 'file') return []
  const place = await placeOf(file, desk)
  const directives = desk.option ? [] : await bindDirectives(place)
  const { bindings } = await bindSources(place)
  return [...bindings, ...directives.flatMap((one) => one.bindings)].map((binding) => binding.uri)
}

async function placeOf({ uri, document }: ReadFile, desk: Desk): Promise<Place> {
  const { files, option } = desk
  const root = desk.root(uri)
  const newsroom = await desk.newsroomOf(uri, root)
  return { uri, document, frontMatter: readFrontMatter(document.frontMatter), files, newsroom, root, option }
}

const IT_IS_A_FOLDER = 'it is a folder; name the drafts in it, such as drafts/*.md'

const whyUnread = ({
  uri,
  missing,
  why,
}: {
  readonly uri: string
  readonly missing: boolean
  readonly why: string
}): string => (missing && isPattern(nameOf(uri)) ? 'no file fits this pattern' : why)

const unreadable = (uri: string, root: string, why: string): DraftCheck => ({
  uri,
  reading: analyse(plainProse('')),
  sources: [],
  tried: [],
  judgement: { quotations: [], findings: [] },
  problems: [{ path: pathWithin(uri, ''), message: `The draft “${pathWithin(uri, root)}” cannot be read: ${why}.` }],
  newsroom: { uri: null, folder: folderOf(uri), text: '' },
  readable: false,
})

const rulesOf = (newsroom: Newsroom, uri: string, given: GivenRules): HouseRules => ({
  profile: given.profile ?? newsroom.settings.profile ?? 'strict',
  severity: { ...newsroom.settings.severity, ...given.severity },
  outlet: given.outlet ?? newsroom.settings.outlet ?? null,
  unmarkedWords: given.unmarkedWords ?? newsroom.settings.unmarkedWords ?? UNMARKED_WORDS,
  people: newsroom.settings.people,
  reviews: reviewsOf(newsroom, uri),
})

interface BoundDirective {
  readonly directive: SourceDirective
  readonly bindings: readonly Binding[]
}

interface Directed {
  readonly directive: SourceDirective
  readonly sources: readonly BoundSource[]
}

const bindDirectives = ({ document, files, uri, root }: Place): Promise<readonly BoundDirective[]> =>
  Promise.all(
    findSourceDirectives(document).map(async (directive) => {
      const name = { path: directive.path, namedAt: directive.namedAt, about: NOTHING_KNOWN }
      const bindings = await resolveName(files, name, { folders: [folderOf(uri), root], boundBy: 'directive' })
      return { directive, bindings }
    }),
  )

const readDirective = async ({ directive, bindings }: BoundDirective, { readSource }: Desk): Promise<Directed> => ({
  directive,
  sources: await Promise.all(bindings.map(readSource)),
})

/** What each paragraph of the draft is compared with. */
function scopesOf(
  reading: Reading,
  sources: readonly BoundSource[],
  directed: readonly Directed[],
): Omit<Scopes, 'rules'> {
  const scopes = directed.flatMap((one): readonly Scope[] => {
    const span = paragraphBeside(reading, one.directive.comment)
    return span ? [{ span, sources: readable(one.sources) }] : []
  })
  return { sources: readable(sources), scopes }
}

interface Parts {
  readonly file: ReadFile
  readonly place: Place
  readonly bound: Bindings
  readonly sources: readonly BoundSource[]
  readonly directed: readonly Directed[]
  readonly rules: HouseRules
  readonly judged: Judgement
  readonly desk: Desk
}

function assemble({ file, place, bound, directed, rules, judged, desk, ...parts }: Parts): DraftCheck {
  const { newsroom, frontMatter } = place
  const reading = desk.files.reading(file)
  const sources = [...directed.flatMap((one) => one.sources), ...parts.sources]
  const newsroomProblems = problemsOfNewsroom(newsroom)
  const findings = [
    ...tellUnread(judged.findings, sources),
    ...sources.flatMap((source) => sourceUnread(reading, source, rules)),
    ...frontMatter.mistakes.flatMap((mistake) => settingsUnread(mistake, rules)),
    ...newsroomProblems.flatMap(({ message }) => newsroomUnread(reading, message, rules)),
  ].sort((a, b) => a.span.start - b.span.start)
  const needless = rules.severity['needless-suppression'] ?? 'information'
  return {
    uri: file.uri,
    reading,
    sources,
    tried: [{ rule: 'directive', outcome: directivesSaid(directed) }, ...bound.tried],
    judgement: { ...judged, findings: withoutSuppressed(reading.text, findings, needless) },
    problems: [...newsroomProblems, ...problemsOfDraft(file, sources, frontMatter)],
    newsroom: { uri: newsroom.uri, folder: newsroom.folder, text: newsroom.text },
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
  sources: readonly BoundSource[],
  { mistakes }: FrontMatter,
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
