import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Host } from '../../server/src/service/host.ts'
import { canonicalUri } from '../../server/src/service/uri.ts'
import { createWorkspace } from '../../server/src/service/workspace.ts'

const ROOT = 'file:///newsroom'
const RUIZ = '“We will open the bridge in June,” said the mayor, Ana Ruiz.\n'
const QUOTED = '“We will open the bridge in June,” said Ana Ruiz.\n'

/** Files in memory, by their path below the root. */
function hostOf(files: Readonly<Record<string, string>>): Host {
  const uris = new Map(Object.entries(files).map(([name, text]) => [canonicalUri(`${ROOT}/${name}`), text]))
  return {
    read: async (uri) => {
      const text = uris.get(uri)
      if (text !== undefined) return { kind: 'bytes', bytes: new TextEncoder().encode(text), version: text }
      const isFolder = [...uris.keys()].some((file) => file.startsWith(`${uri}/`))
      return isFolder ? { kind: 'folder' } : { kind: 'problem', reason: 'missing' }
    },
    list: async (folder) => {
      const below = [...uris.keys()].filter((uri) => uri.startsWith(`${folder}/`)).sort()
      return below.length ? { kind: 'files', uris: below } : { kind: 'problem', reason: 'missing' }
    },
  }
}

/** Which sources a draft has, by which rule: `path: rule`. */
async function boundIn(files: Readonly<Record<string, string>>, draft = 'draft.md'): Promise<readonly string[]> {
  const { sources } = await checkIn(files, draft)
  return sources.map(({ path, boundBy, problem }) => `${path}: ${problem ?? boundBy}`)
}

async function checkIn(files: Readonly<Record<string, string>>, draft = 'draft.md') {
  const workspace = createWorkspace(hostOf(files))
  workspace.setRoots([ROOT])
  const check = await workspace.checkDraft(`${ROOT}/${draft}`)
  if (!check) throw new Error('cancelled')
  return check
}

const front = (settings: string): string => `---\n${settings}\n---\n\n${QUOTED}`

test('front matter names sources by path, by pattern, by folder and with more detail', async () => {
  const others = { 'ruiz.txt': RUIZ, 'notes/a.txt': RUIZ, 'notes/b.txt': RUIZ, 'old/c.txt': RUIZ }
  const bound = (settings: string) => boundIn({ ...others, 'draft.md': front(settings) })
  assert.deepEqual(await bound('source: ruiz.txt'), ['ruiz.txt: front-matter'])
  assert.deepEqual(await bound('sources: [ruiz.txt, "notes/*.txt"]'), [
    'ruiz.txt: front-matter',
    'notes/a.txt: front-matter',
    'notes/b.txt: front-matter',
  ])
  assert.deepEqual(await bound('sources:\n  - path: ruiz.txt\n    speaker: Ana Ruiz'), ['ruiz.txt: front-matter'])
  assert.deepEqual(await bound('source: notes'), ['notes/a.txt: front-matter', 'notes/b.txt: front-matter'])
  assert.deepEqual(await bound('source: "{old,notes}/[!x].txt"'), ['{old,notes}/[!x].txt: no file fits this pattern'])
  assert.deepEqual(await bound('source: "{old,notes}/?.txt"'), [
    'notes/a.txt: front-matter',
    'notes/b.txt: front-matter',
    'old/c.txt: front-matter',
  ])
})

test('a path in front matter is seen from the draft, and where nothing is there from the top of the workspace', async () => {
  const files = { 'stories/draft.md': front('sources: [near.txt, far.txt, both.txt]') }
  const sources = { 'stories/near.txt': RUIZ, 'far.txt': RUIZ, 'stories/both.txt': RUIZ, 'both.txt': RUIZ }
  const { sources: bound } = await checkIn({ ...files, ...sources }, 'stories/draft.md')
  assert.deepEqual(
    bound.map(({ uri }) => uri.slice(ROOT.length + 1)),
    ['stories/near.txt', 'far.txt', 'stories/both.txt'],
  )
})

test('a plain-text draft names its sources in the same way', async () => {
  assert.deepEqual(await boundIn({ 'draft.txt': front('source: ruiz.txt'), 'ruiz.txt': RUIZ }, 'draft.txt'), [
    'ruiz.txt: front-matter',
  ])
})

test('a comment beside a quotation names the source of its paragraph, and the others keep theirs', async () => {
  const directive = '<!-- onrecord: source=minutes.txt -->\n“We never met,” said Otto Brandl.\n'
  const files = { 'ruiz.txt': RUIZ, 'minutes.txt': '“We never met,” said Otto Brandl.\n' }
  const { sources, judgement } = await checkIn({ ...files, 'draft.md': `${front('source: ruiz.txt')}\n${directive}` })
  assert.deepEqual(
    sources.map(({ path, boundBy }) => [path, boundBy]),
    [
      ['minutes.txt', 'directive'],
      ['ruiz.txt', 'front-matter'],
    ],
  )
  assert.deepEqual(
    judgement.quotations.map(({ verdict }) => verdict),
    ['verbatim', 'verbatim'],
  )
})

test('onrecord.json gives sources to the drafts below it; the nearest one holds', async () => {
  const config = (source: string) => JSON.stringify({ sources: [source] })
  const files = { 'onrecord.json': config('ruiz.txt'), 'ruiz.txt': RUIZ, 'draft.md': QUOTED, 'city/draft.md': QUOTED }
  assert.deepEqual(await boundIn(files), ['ruiz.txt: config'])
  assert.deepEqual(await boundIn(files, 'city/draft.md'), ['ruiz.txt: config'])
  const own = { 'city/onrecord.json': config('*.txt'), 'city/mayor.txt': RUIZ }
  assert.deepEqual(await boundIn({ ...files, ...own }, 'city/draft.md'), ['mayor.txt: config'])
})

test('subtitles that are linked are said not to be read; a linked page of the web that cannot be read binds nothing', async () => {
  const draft = `See [the interview](talk.vtt) and [an older story](story.html).\n\n${QUOTED}`
  const files = {
    'talk.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nWe will.\n',
    'story.html': '<html><p>Old.</p></html>',
  }
  const { judgement, ...check } = await checkIn({ ...files, 'draft.md': draft })
  const why = 'it is a subtitle file, and only text files can be read; save its words as a .txt file'
  assert.deepEqual(
    check.sources.map(({ path, problem }) => `${path}: ${problem}`),
    [`talk.vtt: ${why}`],
  )
  assert.deepEqual(
    judgement.findings.map(({ code, span }) => [code, draft.slice(span.start, span.end)]),
    [['source-unread', 'talk.vtt']],
  )
})

test('words that no source has may stand in a file of the folder that was not read, and the message says so', async () => {
  const files = {
    'sources/ruiz.txt': 'Nothing of the kind.\n',
    'sources/talk.srt': '1\n00:00:01,000 --> 00:00:04,000\nWe will.\n',
  }
  const { judgement } = await checkIn({ ...files, 'draft.md': QUOTED })
  assert.deepEqual(
    judgement.findings.map(({ code, message }) => [code, message]),
    [
      [
        'not-in-source',
        'Cannot be verified: the source of this draft has neither these words nor anything near them. Not read: “sources/talk.srt”.',
      ],
    ],
  )
})

test('links and wiki links to files that can be sources bind them; other links do not', async () => {
  const links = 'See [the notes](notes/a%20b.txt), [[brandl]], [the web](https://example.org/x.txt), [top](#top).\n'
  const files = { 'notes/a b.txt': RUIZ, 'brandl.md': RUIZ, 'draft.md': `${links}\n${QUOTED}` }
  assert.deepEqual(await boundIn(files), ['notes/a b.txt: link', 'brandl: link'])
})

test('a folder for the draft goes before folders for all, and those beside it before those at the top', async () => {
  const draft = { 'city/draft.md': QUOTED }
  const own = { 'city/draft.sources/a.txt': RUIZ }
  const beside = { 'city/sources/b.txt': RUIZ, 'city/sources/gate.png': 'x' }
  const top = { 'transcripts/c.txt': RUIZ }
  assert.deepEqual(await boundIn({ ...draft, ...own, ...beside, ...top }, 'city/draft.md'), [
    'draft.sources/a.txt: convention',
  ])
  assert.deepEqual(await boundIn({ ...draft, ...beside, ...top }, 'city/draft.md'), ['sources/b.txt: convention'])
  assert.equal((await boundIn({ ...draft, ...top }, 'city/draft.md')).length, 1)
})

test('the first rule that yields a source holds, and the ones before it say why they yielded none', async () => {
  const { tried } = await checkIn({ 'sources/ruiz.txt': RUIZ, 'draft.md': QUOTED })
  assert.deepEqual(tried, [
    { rule: 'directive', outcome: 'no comment in the text names a source' },
    { rule: 'option', outcome: 'no --source was given' },
    { rule: 'front-matter', outcome: 'no source is named at the top of the draft' },
    { rule: 'config', outcome: 'onrecord.json names no source' },
    { rule: 'link', outcome: 'the draft has no link to a file that can be a source' },
    { rule: 'convention', outcome: '1 source' },
  ])
})

test('a text in the folder of sources is no draft that rests on the others', async () => {
  assert.deepEqual(await boundIn({ 'sources/a.txt': RUIZ, 'sources/b.txt': QUOTED }, 'sources/b.txt'), [])
})

test('a quotation of a draft with no source is not checked, and never called verified', async () => {
  const { judgement } = await checkIn({ 'draft.md': QUOTED })
  assert.deepEqual(
    judgement.quotations.map(({ verdict }) => verdict),
    ['unchecked'],
  )
  assert.deepEqual(judgement.findings, [])
})
