import * as v from 'valibot'
import { isNode } from 'yaml'
import { CODES, PROFILES } from '../core/checks/codes.ts'
import { FEWEST_RUN_WORDS } from '../core/checks/word-runs.ts'
import type { Mistake } from './mistake.ts'
import { type ParsedYaml, parseYaml } from './yaml.ts'

/** The name of the newsroom's file. */
export const SETTINGS_FILE = 'onrecord.json'

const patterns = (what: string) =>
  v.pipe(
    v.union(
      [v.string(), v.array(v.string(`each of “${what}” is a path or pattern in quotation marks`))],
      `expected for “${what}” is a list of paths or patterns, such as ["${what}/*.txt"]`,
    ),
    v.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
  )

const words = (key: string) => v.string(`expected for “${key}” is a text in quotation marks`)

const UNMARKED_EXPECTED = `expected for “unmarkedWords” is a whole number, ${FEWEST_RUN_WORDS} or more`

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const

/** What `onrecord.json` may hold. `schemas/onrecord.schema.json` says the same for editors; a test compares the two. */
export const SettingsSchema = v.strictObject({
  $schema: v.optional(words('$schema')),
  drafts: v.optional(patterns('drafts'), []),
  sources: v.optional(patterns('sources'), []),
  ignore: v.optional(patterns('ignore'), []),
  profile: v.optional(v.picklist(PROFILES, `expected for “profile” is one of ${PROFILES.join(', ')}`)),
  severity: v.optional(
    v.record(
      v.picklist(CODES, 'no finding has this name; the names are in the README'),
      v.picklist(SEVERITIES, `expected is one of ${SEVERITIES.join(', ')}`),
      'expected for “severity” is { "name-of-the-finding": "warning" }',
    ),
    {},
  ),
  outlet: v.optional(words('outlet')),
  unmarkedWords: v.optional(
    v.pipe(v.number(UNMARKED_EXPECTED), v.integer(UNMARKED_EXPECTED), v.minValue(FEWEST_RUN_WORDS, UNMARKED_EXPECTED)),
  ),
  people: v.optional(
    v.array(
      v.strictObject({
        name: words('name'),
        aliases: v.optional(v.array(words('aliases')), []),
        pronouns: v.optional(words('pronouns')),
      }),
    ),
    [],
  ),
  reviewed: v.optional(
    v.array(
      v.strictObject({
        draft: words('draft'),
        quotation: words('quotation'),
        passage: v.optional(v.strictObject({ source: words('source'), text: words('text') })),
        hash: v.optional(words('hash')),
        by: v.optional(words('by')),
        on: v.optional(words('on')),
        note: v.optional(words('note')),
      }),
    ),
    [],
  ),
})

export type Settings = v.InferOutput<typeof SettingsSchema>

export const NO_SETTINGS: Settings = v.parse(SettingsSchema, {})

export interface ReadSettings {
  readonly settings: Settings
  readonly mistakes: readonly Mistake[]
}

/** Reads `onrecord.json`. One mistake spoils the key it stands in; all the other keys hold. */
export function readSettings(json: string): ReadSettings {
  const parsed = parseYaml(json, 0)
  const { document, mistakes } = parsed
  const value: unknown = mistakes.length ? null : document.toJS({ maxAliasCount: 0 })
  if (mistakes.length || value === null) return { settings: NO_SETTINGS, mistakes }
  if (Array.isArray(value)) return { settings: NO_SETTINGS, mistakes: [noObject(parsed)] }
  const checked = v.safeParse(SettingsSchema, value)
  if (checked.success) return { settings: checked.output, mistakes: [] }
  const found = checked.issues.map((issue) => toMistake(issue, parsed))
  return { settings: withoutKeys(value, keysOf(checked.issues)), mistakes: found }
}

const EXPECTED = 'expected is an object, such as { "sources": ["interviews/*.txt"] }'

const noObject = ({ document }: ParsedYaml): Mistake => ({
  span: { start: document.range[0], end: document.range[1] },
  message: EXPECTED,
})

type Issue = v.BaseIssue<unknown>

const keysOf = (issues: readonly Issue[]): ReadonlySet<unknown> => new Set(issues.map(({ path }) => path?.[0]?.key))

function withoutKeys(value: unknown, spoilt: ReadonlySet<unknown>): Settings {
  if (typeof value !== 'object' || value === null) return NO_SETTINGS
  const sound = Object.fromEntries(Object.entries(value).filter(([key]) => !spoilt.has(key)))
  const checked = v.safeParse(SettingsSchema, sound)
  return checked.success ? checked.output : NO_SETTINGS
}

function toMistake(issue: Issue, { document }: ParsedYaml): Mistake {
  const path = issue.path?.map(({ key }) => key) ?? []
  const node = path.length ? document.getIn(path, true) : document.contents
  const range = isNode(node) ? node.range : null
  return { span: { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }, message: describe(issue, path) }
}

function describe(issue: Issue, path: readonly unknown[]): string {
  if (issue.type !== 'strict_object') return issue.message
  if (issue.expected !== 'never') return EXPECTED
  return `“${path.join('.')}” is no setting; the settings are ${Object.keys(SettingsSchema.entries).slice(1).join(', ')}`
}
