import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import { contentHash } from '../../server/src/core/checks/content-hash.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { entryOf, reviewsOf } from '../../server/src/service/reviews.ts'
import { readSettings } from '../../server/src/service/settings.ts'

const folder = 'file:///newsroom'
const draft = 'file:///newsroom/drafts/harbour%20news.md'
const review = {
  quotation: 'We will open the bridge in June',
  passage: {
    source: 'file:///newsroom/notes/ana%20ruiz.txt',
    text: 'We will open it in June',
    hash: '0123456789abcdef',
  },
  by: 'Tom Brandt',
  on: '3 May',
}
const newsroom = (settings: unknown) => ({
  ...readSettings(JSON.stringify(settings)),
  folder,
  uri: `${folder}/onrecord.json`,
  text: '',
  unread: null,
})

test('a review that is written into onrecord.json is read again for its draft, and for no other', () => {
  const written = newsroom({ reviewed: [entryOf(review, draft, folder)] })
  assert.deepEqual(written.mistakes, [])
  assert.deepEqual(reviewsOf(written, draft), [review])
  assert.deepEqual(reviewsOf(written, `${folder}/drafts/other.md`), [])
})

test('paths in a written review are seen from the folder of onrecord.json', () => {
  const { draft: path, passage } = entryOf(review, draft, folder)
  assert.deepEqual([path, passage?.source], ['drafts/harbour news.md', 'notes/ana ruiz.txt'])
})

test('what was checked elsewhere is written without a passage', () => {
  const elsewhere = { ...review, passage: null }
  assert.deepEqual(reviewsOf(newsroom({ reviewed: [entryOf(elsewhere, draft, folder)] }), draft), [elsewhere])
})

const hashOf = (text: string): string => contentHash(analyse(plainProse(text)).text)

test('marks, case and line ends do not change the hash of a source; any other word, place or figure does', () => {
  const hash = hashOf('“It won’t cost 1.2 million,” she said.\n\nThe end.')
  assert.match(hash, /^[0-9a-f]{16}$/u)
  assert.equal(hashOf('"It won\'t cost 1.2 million," She said.\r\n\r\nThe end.'), hash)
  const others = ['“It will cost 1.2 million,” she said. The end.', '“It won’t cost 2.1 million,” she said. The end.']
  for (const other of [...others, 'The end. “It won’t cost 1.2 million,” she said.'])
    assert.notEqual(hashOf(other), hash)
})
