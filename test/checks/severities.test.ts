import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import { check } from '../../server/src/core/check.ts'
import { CODES, type Code, PROFILES } from '../../server/src/core/checks/codes.ts'
import { severityOf } from '../../server/src/core/checks/severities.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { sourceFrom } from './judged-fixture.ts'

/** The house rules as they are written down: strict, agency, lenient, academic; the graver degree first. */
const RULES = `
not-in-source          W    W    W    W
altered-number         E    E    E    E
altered-negation       E    E    E    E
altered-qualifier      E    E    E    E
altered-name           E    E    E    E
altered-wording        E/W  E/W  W    E/W
altered-tense          W    W    W    W
added-words            E    E    E    E
omitted-words          W    W    W    W
omitted-filler         I    I    –    I
hidden-qualifier       E    E    E    E
dropped-context        I    I    I    I
spliced                E/W  E/W  E/W  W
reordered              E    E    W    E
altered-grammar        W    I    –    W
altered-contraction    I    I    –    I
altered-spelling       I    I    –    I
altered-punctuation    W/I  W/I  I    W/I
altered-case           I    I    –    I
bracket-replaces       W/I  W/I  W/I  W/I
parenthesis-insertion  –    –    –    W
needless-ellipsis      I    I    –    I
sic-not-in-source      W    W    W    W
misattributed          E    E    E    E
unattributed           W    W    W    W
late-attribution       I    I    I    –
ambiguous-attribution  I    I    I    I
second-hand            W/I  W/I  W/I  W/I
paraphrase-quoted      W    W    W    W
unmarked-quotation     W    W    W    W
wrong-source           W    W    W    W
loaded-verb            –    –    –    –
unclosed-quotation     W    W    W    W
source-unread          E    E    E    E
source-changed         W    W    W    W
settings-unread        E    E    E    E
needless-suppression   I    I    I    I`

const NAMES: Readonly<Record<string, string>> = { E: 'error', W: 'warning', I: 'information', '–': 'off' }

test('every code weighs in every profile what the house rules say, in both of its degrees', () => {
  const rows = RULES.trim()
    .split('\n')
    .map((row) => row.split(/\s{2,}/u))
  assert.deepEqual(
    rows.map(([code]) => code),
    [...CODES],
  )
  for (const [i, code] of CODES.entries())
    for (const [p, profile] of PROFILES.entries()) {
      const cell = rows[i]?.[p + 1] ?? ''
      const weighed = [true, false].map((grave) => severityOf(code, profile, grave))
      assert.deepEqual(
        weighed,
        [cell[0], cell.at(-1)].map((letter) => NAMES[letter ?? '']),
        `${code}, ${profile}`,
      )
    }
})

function weighed(severity: Partial<Record<Code, 'error' | 'hint' | 'off'>>, draft: string): readonly string[] {
  const sources = [sourceFrom('mayor.txt', '“We will open the big bridge in June,” said the mayor, Ana Ruiz.')]
  const rules = { profile: 'strict', severity, outlet: null, unmarkedWords: 8, people: [], reviews: [] } as const
  return check(analyse(plainProse(draft)), sources, rules).findings.map((one) => `${one.severity} ${one.code}`)
}

test('what the newsroom sets for a code goes before its profile', () => {
  const draft = '“We may open the big bridge in June,” Ana Ruiz said.'
  assert.deepEqual(weighed({}, draft), ['error altered-qualifier'])
  assert.deepEqual(weighed({ 'altered-qualifier': 'hint' }, draft), ['hint altered-qualifier'])
  assert.deepEqual(weighed({ 'altered-qualifier': 'off', 'altered-tense': 'error' }, draft), [])
})

test('a quotation of a word or three is never an error, unless the newsroom says so', () => {
  const draft = 'The mayor spoke of “the big bridge,” Tom Brandt said.'
  assert.deepEqual(weighed({}, draft), ['warning misattributed'])
  assert.deepEqual(weighed({ misattributed: 'error' }, draft), ['error misattributed'])
})
