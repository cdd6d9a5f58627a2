import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { micromark } from 'micromark'
import { MASK } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import { readMarkdown } from '../../server/src/formats/markdown.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** What a reader sees, with the space between words made even. */
const seen = (raw: string): string => even(readMarkdown(raw).prose.visible.replaceAll(MASK, ''))

const even = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** What micromark, a strict reader of CommonMark, shows of the same text: its HTML without the tags and the code blocks. */
function oracle(raw: string): string {
  const disabled = { disable: { null: ['codeIndented', 'htmlFlow'] } }
  const html = micromark(raw, { extensions: [disabled], allowDangerousHtml: true })
  let shown = ''
  let inCode = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'pre') inCode++
    },
    onclosetag: (name) => {
      if (name === 'pre') inCode--
    },
    ontext: (text) => {
      if (!inCode) shown += text
    },
  })
  parser.end(html)
  return even(shown)
}

const PIECES = [
  '“We will open the gate,” she said.',
  '*really*',
  '**not**',
  '_a_',
  '`code`',
  '[the minutes](minutes.txt "Minutes")',
  '[him]',
  '[sic]',
  '[…]',
  '![A gate](gate.png)',
  '<https://example.org/a>',
  '\\*',
  '\\"',
  '&amp;',
  '&ldquo;',
  '&nbsp;',
  '<b>',
  '</b>',
  'snake_case_word',
  '2 * 3 * 4',
  '"plain"',
  'a\\\nb',
  'a  \nb',
  '\n',
  '\n\n',
  '\n\n# ',
  '\n\n> ',
  '\n\n- ',
  '\n\n1. ',
  '\n\n---\n\n',
  '\n\n```\ncode "x"\n```\n\n',
] as const

test('what is read of a Markdown text is what micromark shows of it', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(texts, (raw) => {
      assert.equal(seen(raw), oracle(raw))
    }),
    { numRuns: 2000 },
  )
})

test('a Markdown text is as long when it is read as when it was typed, and has the same lines', () => {
  const texts = fc
    .array(fc.constantFrom(...PIECES, '<!-- note -->', '---\n', '\r\n', '😀', '[^1]', '| a | b |\n|---|---|\n'))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(texts, (raw) => {
      const { visible } = readMarkdown(raw).prose
      assert.equal(visible.length, raw.length)
      const ends = (text: string) => [...text.matchAll(/[\r\n]/gu)].map(({ index }) => index)
      assert.deepEqual(ends(visible), ends(raw))
    }),
  )
})

const LABELS = { body: 'p', heading: 'h', quote: 'q', item: 'i' } as const

/** Paragraphs by their kind, and between them what no reader sees. */
function marksOf(text: string): readonly Mark[] {
  const { prose } = readMarkdown(text)
  const blocks = (prose.paragraphs ?? []).map(({ start, end, kind }) => ({ start, end, label: LABELS[kind] }))
  const hidden = [...prose.visible.matchAll(/\u2060+/gu)].map(({ index, 0: masks }) => ({
    start: index,
    end: index + masks.length,
    label: '',
  }))
  return [...blocks, ...hidden]
}

runFixtures('formats/markdown', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))

test('the labels of a transcript may stand in bold letters', () => {
  const turns = (raw: string) =>
    readText(readMarkdown(raw).prose).paragraphs.map(({ label, end }) => [
      label?.name,
      label?.time,
      even(raw.slice(label?.bodyStart ?? 0, end)),
    ])
  assert.deepEqual(turns('**Q:** Who paid?\n\n**A:** Nobody did.\n'), [
    ['Q', undefined, 'Who paid?'],
    ['A', undefined, 'Nobody did.'],
  ])
  assert.deepEqual(turns('**[00:12:34] LUND:** We bake at four.\n\n**[00:12:40] BRANDL**: So I heard.\n'), [
    ['LUND', '00:12:34.000', 'We bake at four.'],
    ['BRANDL', '00:12:40.000', 'So I heard.'],
  ])
})
