import { CODES, type Code, PROFILES, type Profile, type Severity } from '../core/checks/codes.ts'
import { FEWEST_RUN_WORDS, UNMARKED_WORDS } from '../core/checks/word-runs.ts'

/** The settings of the editor under `onrecord`, read. What is not set or not understood has its default. */
export interface Settings {
  readonly profile: Profile | null
  readonly severity: Readonly<Partial<Record<Code, Severity | 'off'>>>
  readonly outlet: string | null
  /** Null: as `onrecord.json` says, or the default. */
  readonly unmarkedWords: number | null
  readonly inlayHints: boolean
  readonly codeLens: boolean
  readonly highlighting: boolean
  readonly completion: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  profile: null,
  severity: {},
  outlet: null,
  unmarkedWords: null,
  inlayHints: false,
  codeLens: true,
  highlighting: true,
  completion: true,
}

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const

/** Reads what a client answered for the section `onrecord`. Total: anything else than an object means the defaults. */
export function readSettings(section: unknown): Settings {
  const values = recordOf(section)
  return {
    profile: PROFILES.find((profile) => profile === values.profile) ?? null,
    severity: severities(recordOf(values.severity)),
    outlet: typeof values.outlet === 'string' && values.outlet !== '' ? values.outlet : null,
    unmarkedWords: unmarkedWords(values.unmarkedWords),
    inlayHints: booleanOr(values.inlayHints, DEFAULT_SETTINGS.inlayHints),
    codeLens: booleanOr(values.codeLens, DEFAULT_SETTINGS.codeLens),
    highlighting: booleanOr(values.highlighting, DEFAULT_SETTINGS.highlighting),
    completion: booleanOr(values.completion, DEFAULT_SETTINGS.completion),
  }
}

function severities(values: Readonly<Record<string, unknown>>): Settings['severity'] {
  return Object.fromEntries(
    CODES.flatMap((code) => {
      const severity = SEVERITIES.find((known) => known === values[code])
      return severity ? [[code, severity]] : []
    }),
  )
}

const unmarkedWords = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= FEWEST_RUN_WORDS && value !== UNMARKED_WORDS
    ? value
    : null

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const booleanOr = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise)
