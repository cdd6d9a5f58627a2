import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { markupOf, quoted, strong, words } from '../../server/src/lsp/features/markup.ts'

const TRAPS = [
  '[click](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '![pixel](https://tracker.example/p.png)',
  '<https://evil.example>',
  '`code` **bold** ~~gone~~ &lt; &#60;',
  '# heading',
  '1. list',
  '- list',
  '+ list',
  '---',
  '===',
  '> quote',
  '    code',
  '| a | b |',
  '\\[x\\](y)',
  '[^1]: note',
  '[a]: https://evil.example',
  '$(trash) icon',
]

const ALLOWED = /<\/?(?:p|blockquote|strong)>/gu

/** What a reader sees of the Markdown, once no tag but those of the hover itself is in it. */
function seen(markdown: string): string {
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true })
  const bare = html.replace(ALLOWED, '')
  assert.equal(/[<>]/u.test(bare), false, `markup came through: ${html}`)
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim()
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

for (const trap of TRAPS)
  test(`words of a source stay words in a hover: ${trap}`, () => {
    assert.equal(seen(markupOf([words(trap)], true).value), plain(trap))
    assert.equal(seen(markupOf([quoted(trap)], true).value), plain(trap))
  })

test('a web or mail address in a source is not made a link by an editor that links bare addresses', () => {
  const written = markupOf([words('see https://evil.example, www.evil.example or mail a.b@evil.example')], true).value
  assert.equal(/https?:\/\/|www\.|[\w.]@\w/u.test(written), false)
})

test('whatever stands in a source, a hover shows its characters and no markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab 1.\n-+*_`[](){}<>!#|~&;:/\\="\'$@“”') }), (text) => {
      assert.equal(seen(markupOf([words('x', text)], true).value), plain(`x${text}`))
    }),
  )
})

test('the set-off words are bold from their first letter to their last', () => {
  assert.equal(
    markupOf([quoted('She said: ', strong('“Open it!”'), ' twice')], true).value,
    '> She said: “**Open it**\\!” twice',
  )
})

test('a client that shows plain text gets plain text', () => {
  assert.deepEqual(markupOf([words(strong('Altered')), quoted('a *b*')], false), {
    kind: 'plaintext',
    value: 'Altered\n  a *b*',
  })
})
