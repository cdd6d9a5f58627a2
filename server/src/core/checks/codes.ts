/** Every code of the rules, in the order in which the first that fits is raised. */
export const CODES = [
  'not-in-source',
  'altered-number',
  'altered-negation',
  'altered-qualifier',
  'altered-name',
  'altered-wording',
  'altered-tense',
  'added-words',
  'omitted-words',
  'omitted-filler',
  'hidden-qualifier',
  'dropped-context',
  'spliced',
  'reordered',
  'altered-grammar',
  'altered-contraction',
  'altered-spelling',
  'altered-punctuation',
  'altered-case',
  'bracket-replaces',
  'parenthesis-insertion',
  'needless-ellipsis',
  'sic-not-in-source',
  'misattributed',
  'unattributed',
  'late-attribution',
  'ambiguous-attribution',
  'second-hand',
  'paraphrase-quoted',
  'unmarked-quotation',
  'wrong-source',
  'loaded-verb',
  'unclosed-quotation',
  'source-unread',
  'source-changed',
  'settings-unread',
  'needless-suppression',
] as const

export type Code = (typeof CODES)[number]

export type Severity = 'error' | 'warning' | 'information' | 'hint'

export const PROFILES = ['strict', 'agency', 'lenient', 'academic'] as const

export type Profile = (typeof PROFILES)[number]
