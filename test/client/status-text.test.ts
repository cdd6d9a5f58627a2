import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concernOf, detailText, type Known, sourceDetail, statusText, whyNoSources } from '../../client/status-text.ts'
import type { DraftStatus, SourceStatus } from '../../server/src/lsp/protocol.ts'

const SOURCE: SourceStatus = {
  uri: 'file:///newsroom/ruiz.txt',
  path: 'ruiz.txt',
  title: 'Interview with Ana Ruiz',
  boundBy: 'front-matter',
  quotations: 1,
  problem: null,
}

const DRAFT: DraftStatus = {
  uri: 'file:///newsroom/draft.md',
  draft: true,
  quotations: 3,
  verified: 2,
  altered: 1,
  absent: 0,
  unchecked: 0,
  sources: [SOURCE],
  tried: [],
  problems: [],
}

const known = (changes: Partial<DraftStatus>): Known => ({ kind: 'known', status: { ...DRAFT, ...changes } })
const unread = { ...SOURCE, problem: 'there is no such file' }

const STATES: readonly (readonly [what: string, known: Known, concern: string, text: string, detail: string])[] = [
  ['not checked yet', { kind: 'waiting' }, 'none', 'Checking …', ''],
  [
    'with no checker',
    { kind: 'stopped' },
    'grave',
    'On Record has stopped',
    'Nothing is checked until it is started again',
  ],
  ['with a misquote', known({}), 'some', '2 of 3 quotations verified', '1 source'],
  ['that is all true', known({ verified: 3, altered: 0 }), 'none', '3 of 3 quotations verified', '1 source'],
  ['with one quotation', known({ quotations: 1, verified: 1 }), 'none', '1 of 1 quotation verified', '1 source'],
  ['with no quotations', known({ quotations: 0, verified: 0 }), 'none', 'No quotations', '1 source'],
  [
    'whose source is unread',
    known({ sources: [unread, SOURCE] }),
    'some',
    '2 of 3 quotations verified',
    'Not read: ruiz.txt (there is no such file)',
  ],
  [
    'with broken settings',
    known({ verified: 3, problems: ['draft.md: The settings at the top cannot be read.'] }),
    'some',
    '3 of 3 quotations verified',
    'draft.md: The settings at the top cannot be read.',
  ],
  [
    'with quotations that nothing could be compared with',
    known({ unchecked: 1 }),
    'some',
    '2 of 3 quotations verified',
    '1 not checked: no source was read for them',
  ],
  [
    'without sources',
    known({ draft: false, sources: [] }),
    'none',
    'No sources for this text',
    'Name them at its top, under “sources:”',
  ],
  ['that is a source', known({ draft: false }), 'none', 'A source', 'Drafts are checked against it'],
]

for (const [what, state, concern, text, detail] of STATES) {
  test(`the status item says in words how a text ${what} stands`, () => {
    assert.deepEqual([concernOf(state), statusText(state), detailText(state)], [concern, text, detail])
  })
}

test('a source is shown with the rule that bound it, or with the reason why it could not be read', () => {
  assert.equal(sourceDetail(SOURCE), '1 quotation; named at the top of the draft')
  assert.equal(sourceDetail(unread), 'there is no such file')
})

test('why a text has no sources is said place by place', () => {
  const tried = [
    { rule: 'directive', outcome: 'no comment in the text names a source' },
    { rule: 'option', outcome: 'no --source was given' },
    { rule: 'front-matter', outcome: 'no source is named at the top of the draft' },
  ] as const
  assert.equal(
    whyNoSources({ ...DRAFT, tried }),
    'no comment in the text names a source; no source is named at the top of the draft',
  )
})
