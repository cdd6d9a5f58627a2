import type { Source } from '../../server/src/core/align/source.ts'
import { analyse } from '../../server/src/core/analyse.ts'
import { check, type HouseRules } from '../../server/src/core/check.ts'
import { PROFILES, type Profile } from '../../server/src/core/checks/codes.ts'
import type { Finding, JudgedQuotation, Judgement } from '../../server/src/core/checks/finding.ts'
import { type Review, reviewOf } from '../../server/src/core/checks/review.ts'
import { UNMARKED_WORDS } from '../../server/src/core/checks/word-runs.ts'
import type { Reading } from '../../server/src/core/reading.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import type { Fixture, FixtureFile, Mark } from '../fixture.ts'

/** The rules of a house that has settled nothing but its profile. */
export const plainRules = (profile: Profile) => ({
  profile,
  severity: {},
  outlet: null,
  unmarkedWords: UNMARKED_WORDS,
  people: [],
  reviews: [],
})

/** Whether a finding is more than information. */
export const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning'

export const count = (findings: readonly Finding[], code: string): number =>
  findings.filter((one) => one.code === code).length

/** A source made of a plain text. */
export function sourceFrom(id: string, raw: string, known: Partial<Source> = {}): Source {
  const reading = analyse(plainProse(raw))
  const transcript = reading.text.paragraphs.some(({ label }) => label !== undefined)
  return { id, title: id, reading, transcript, speaker: null, outlet: null, ...known }
}

/**
 * Judges `draft.md` of a fixture against its other files. A file `profile` holds the name of the house rules. Where a
 * file `then/mayor.txt` says how `mayor.txt` once read, every quotation was marked as reviewed against that.
 */
export const judgeFixture = (fixture: Fixture): Judgement => judgeDraft(fixture, draftOf(fixture))

/** The draft of a fixture as it stands. */
export const draftOf = ({ files }: Fixture): string => files.find(({ name }) => name === 'draft.md')?.text ?? ''

/** Judges another text against the sources and by the rules of a fixture. */
export function judgeDraft({ files }: Fixture, draft: string): Judgement {
  const sources = files.filter(isSource).map(({ name, text }) => sourceFrom(name, text, knownOf(files)))
  const reading = analyse(plainProse(draft))
  const rules = {
    profile: profileOf(files),
    severity: severityOf(files),
    outlet: settingOf(files, 'newsroom'),
    unmarkedWords: UNMARKED_WORDS,
    people: peopleOf(files),
    reviews: [],
  }
  const then = files.flatMap(({ name, text }) => (name.startsWith(THEN) ? [sourceFrom(name.slice(5), text)] : []))
  const reviews = then.length ? check(reading, then, rules).quotations.map((one) => reviewed(reading, one)) : []
  return check(reading, sources, { ...rules, reviews })
}

/** `loaded-verb: warning`, one to a line of the file `severity`. */
const severityOf = (files: readonly FixtureFile[]): HouseRules['severity'] =>
  Object.fromEntries((settingOf(files, 'severity') ?? '').split('\n').map((line) => line.split(/: */u)))

/** `Ana Ruiz: the boss, Annie`, one to a line of the file `people`. */
const peopleOf = (files: readonly FixtureFile[]): HouseRules['people'] =>
  (settingOf(files, 'people') ?? '').split('\n').map((line) => {
    const [name = '', aliases = ''] = line.split(/: */u)
    return { name, aliases: aliases.split(/, */u) }
  })

const THEN = 'then/'

const reviewed = (reading: Reading, quotation: JudgedQuotation): Review => ({
  ...reviewOf(reading, quotation),
  by: 'Tom Brandt',
  on: '3 May',
})

const isSource = ({ name }: FixtureFile): boolean =>
  /\.(?:txt|md)$/u.test(name) && name !== 'draft.md' && !name.startsWith(THEN)

const settingOf = (files: readonly FixtureFile[], name: string): string | null =>
  files.find((file) => file.name === name)?.text.trim() ?? null

const knownOf = (files: readonly FixtureFile[]): Partial<Source> => ({
  speaker: settingOf(files, 'speaker'),
  outlet: settingOf(files, 'outlet'),
})

export function profileOf(files: readonly FixtureFile[]): Profile {
  const named = settingOf(files, 'profile')
  return PROFILES.find((profile) => profile === named) ?? 'strict'
}

const LETTERS = { error: 'E', warning: 'W', information: 'I', hint: 'H' } as const

/** `W altered-qualifier: will`: how loud, the code, and what the first fix would put there. */
export function labelOf({ code, severity, fixes }: Finding): string {
  const text = fixes[0]?.edits[0]?.newText.trim()
  return `${LETTERS[severity]} ${code}${fixes[0]?.safe && text ? `: ${text}` : ''}`
}

/**
 * The findings of a fixture as marks on its draft. With a file `every profile`, as they are in the four of them:
 * `W/I/-/W altered-grammar` is a warning in strict and academic, information in agency, and nothing in lenient.
 */
export function drawFindings(fixture: Fixture): ReadonlyMap<string, readonly Mark[]> {
  const marks = fixture.files.some(({ name }) => name === 'every profile')
    ? inEveryProfile(fixture)
    : judgeFixture(fixture).findings.map((finding) => ({ ...finding.span, label: labelOf(finding) }))
  return new Map([['draft.md', marks]])
}

function inEveryProfile({ proves, files }: Fixture): readonly Mark[] {
  const judged = PROFILES.map((profile) => {
    const file = { name: 'profile', text: profile, marks: [], cursor: null }
    return judgeFixture({ proves, files: [...files, file] }).findings
  })
  const places = new Map(judged.flat().map(({ code, span }) => [`${code} ${span.start} ${span.end}`, { code, span }]))
  return [...places.values()].map(({ code, span }) => {
    const letters = judged.map((findings) => {
      const found = findings.find((one) => one.code === code && one.span.start === span.start)
      return found ? LETTERS[found.severity] : '-'
    })
    return { ...span, label: `${letters.join('/')} ${code}` }
  })
}
