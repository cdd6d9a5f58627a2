import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import type { Code } from '../../server/src/core/checks/codes.ts'
import type { Finding } from '../../server/src/core/checks/finding.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { withoutSuppressed } from '../../server/src/service/suppressions.ts'

/** One finding on each word that is the name of a code; what is left is answered as `code@paragraph`. */
function left(draft: string, codes: readonly Code[]): readonly string[] {
  const { text } = analyse(plainProse(draft))
  const body = draft.replace(/<!--.*?-->/gu, (comment) => ' '.repeat(comment.length))
  const findings = codes.flatMap((code) =>
    [...body.matchAll(new RegExp(code, 'gu'))].map((found): Finding => {
      const span = { start: found.index, end: found.index + code.length }
      return { code, severity: 'error', span, message: '', evidence: [], fixes: [] }
    }),
  )
  findings.sort((a, b) => a.span.start - b.span.start)
  const lineOf = (offset: number) => draft.slice(0, offset).split('\n').length
  return withoutSuppressed(text, findings).map(({ code, span }) => `${code} in line ${lineOf(span.start)}`)
}

test('a comment silences its code in the paragraph that follows, and nothing else', () => {
  const draft = '<!-- onrecord-disable-next-line altered-name -->\naltered-name spliced\n\naltered-name\n'
  assert.deepEqual(left(draft, ['altered-name', 'spliced']), ['spliced in line 2', 'altered-name in line 4'])
})

test('a comment reaches over all lines of a paragraph that is wrapped by hand', () => {
  const wrapped =
    'The council met on Monday to talk about the bridge, which has been\nspoken of for years, and the mayor told everybody who had come that a\nspliced sentence would not stand.\n'
  const draft = `${wrapped}\n<!-- onrecord-disable-next-line spliced -->\n\n${wrapped}\n${wrapped}`
  assert.deepEqual(left(draft, ['spliced']), ['spliced in line 3', 'spliced in line 13'])
})

test('a comment with no code silences every code', () => {
  const draft = '<!-- onrecord-disable-next-line -->\naltered-name spliced\n'
  assert.deepEqual(left(draft, ['altered-name', 'spliced']), [])
})

test('a code stays silent until it is enabled again', () => {
  const draft =
    'spliced\n\n<!-- onrecord-disable spliced -->\n\nspliced\n\n<!-- onrecord-enable spliced -->\n\nspliced\n'
  assert.deepEqual(left(draft, ['spliced']), ['spliced in line 1', 'spliced in line 9'])
})

test('a code stays silent to the end where nothing enables it', () => {
  assert.deepEqual(left('<!-- onrecord-disable spliced -->\n\nspliced\n\nspliced\n', ['spliced']), [])
})

test('a comment that silences nothing is reported, and can be removed', () => {
  const draft = 'All is well.\n\n<!-- onrecord-disable-next-line spliced -->\nHere too.\n'
  assert.deepEqual(left(draft, ['spliced']), ['needless-suppression in line 3'])
  const [finding] = withoutSuppressed(analyse(plainProse(draft)).text, [])
  const [edit] = finding?.fixes[0]?.edits ?? []
  assert.equal(draft.slice(0, edit?.start) + draft.slice(edit?.end), 'All is well.\n\nHere too.\n')
})

test('that a source was not read cannot be silenced', () => {
  const draft = '<!-- onrecord-disable -->\nsource-unread spliced\n'
  assert.deepEqual(left(draft, ['source-unread', 'spliced']), ['source-unread in line 2'])
})

test('a text without comments keeps the very same findings', () => {
  const findings: readonly Finding[] = []
  assert.equal(withoutSuppressed(analyse(plainProse('Nothing.')).text, findings), findings)
})
