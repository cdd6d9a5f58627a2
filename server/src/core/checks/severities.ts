import { type Code, PROFILES, type Profile, type Severity } from './codes.ts'

type Letter = 'E' | 'W' | 'I' | '-'
type Cell = Letter | 'E/W' | 'W/I'

/**
 * The table of the rules: for each code what it weighs in the profiles strict, agency, lenient and academic. E error,
 * W warning, I information, - off; where two stand, the first is for the graver degree.
 */
const TABLE: Readonly<Record<Code, readonly [Cell, Cell, Cell, Cell]>> = {
  'not-in-source': ['W', 'W', 'W', 'W'],
  'altered-number': ['E', 'E', 'E', 'E'],
  'altered-negation': ['E', 'E', 'E', 'E'],
  'altered-qualifier': ['E', 'E', 'E', 'E'],
  'altered-name': ['E', 'E', 'E', 'E'],
  'altered-wording': ['E/W', 'E/W', 'W', 'E/W'],
  'altered-tense': ['W', 'W', 'W', 'W'],
  'added-words': ['E', 'E', 'E', 'E'],
  'omitted-words': ['W', 'W', 'W', 'W'],
  'omitted-filler': ['I', 'I', '-', 'I'],
  'hidden-qualifier': ['E', 'E', 'E', 'E'],
  'dropped-context': ['I', 'I', 'I', 'I'],
  spliced: ['E/W', 'E/W', 'E/W', 'W'],
  reordered: ['E', 'E', 'W', 'E'],
  'altered-grammar': ['W', 'I', '-', 'W'],
  'altered-contraction': ['I', 'I', '-', 'I'],
  'altered-spelling': ['I', 'I', '-', 'I'],
  'altered-punctuation': ['W/I', 'W/I', 'I', 'W/I'],
  'altered-case': ['I', 'I', '-', 'I'],
  'bracket-replaces': ['W/I', 'W/I', 'W/I', 'W/I'],
  'parenthesis-insertion': ['-', '-', '-', 'W'],
  'needless-ellipsis': ['I', 'I', '-', 'I'],
  'sic-not-in-source': ['W', 'W', 'W', 'W'],
  misattributed: ['E', 'E', 'E', 'E'],
  unattributed: ['W', 'W', 'W', 'W'],
  'late-attribution': ['I', 'I', 'I', '-'],
  'ambiguous-attribution': ['I', 'I', 'I', 'I'],
  'second-hand': ['W/I', 'W/I', 'W/I', 'W/I'],
  'paraphrase-quoted': ['W', 'W', 'W', 'W'],
  'unmarked-quotation': ['W', 'W', 'W', 'W'],
  'wrong-source': ['W', 'W', 'W', 'W'],
  'loaded-verb': ['-', '-', '-', '-'],
  'unclosed-quotation': ['W', 'W', 'W', 'W'],
  'source-unread': ['E', 'E', 'E', 'E'],
  'source-changed': ['W', 'W', 'W', 'W'],
  'settings-unread': ['E', 'E', 'E', 'E'],
  'needless-suppression': ['I', 'I', 'I', 'I'],
}

/** What a finding weighs in a profile; `off` where the profile has no objection. */
export function severityOf(code: Code, profile: Profile, grave: boolean): Severity | 'off' {
  const cell = TABLE[code][PROFILES.indexOf(profile)]
  const letter = grave ? cell?.at(0) : cell?.at(-1)
  return SEVERITIES.get(letter ?? '') ?? 'warning'
}

const SEVERITIES: ReadonlyMap<string, Severity | 'off'> = new Map([
  ['E', 'error'],
  ['W', 'warning'],
  ['I', 'information'],
  ['-', 'off'],
])
