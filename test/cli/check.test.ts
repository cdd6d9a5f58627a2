import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWith, MISQUOTE, VERBATIM } from './desk.ts'

test('a draft that is true to its source ends with 0 and says that its quotations are verified', async (context) => {
  const desk = deskWith(context, VERBATIM)
  assert.deepEqual(await desk.run(['check', 'draft.md']), {
    code: 0,
    out: 'draft.md\n  Checked against ruiz.txt.\n\n1 quotation in 1 draft: 1 verified. 0 errors and 0 warnings.\n',
    err: '',
  })
})

test('a misquote ends with 1 and is shown with its place, its words, and what the source has', async (context) => {
  const desk = deskWith(context, MISQUOTE)
  const { code, out, err } = await desk.run(['check', 'draft.md'])
  assert.deepEqual([code, err], [1, ''])
  assert.equal(
    out,
    `draft.md
  Checked against ruiz.txt.

  draft.md:5:5  error  altered-qualifier
    How far the statement goes was changed: the source has “will”, not “may”.
      draft   “We may open the bridge in June,”
      source  “We will open the bridge in June,” said the mayor, Ana Ruiz.
              Ana Ruiz, ruiz.txt:1

1 quotation in 1 draft: 0 verified, 1 altered. 1 error and 0 warnings.
`,
  )
})

test('what could not be read counts for more than what is wrong', async (context) => {
  const desk = deskWith(context, MISQUOTE)
  const { code, out, err } = await desk.run(['check', 'missing.md', 'draft.md'])
  assert.equal(code, 2)
  assert.equal(err, 'onrecord: The draft “missing.md” cannot be read: there is no such file.\n')
  assert.match(out, /altered-qualifier/u)
})

test('a draft on standard input is checked against the sources that are named', async (context) => {
  const desk = deskWith(context, MISQUOTE)
  const { code, out } = await desk.run(['check', '-', '--source', 'ruiz.txt'], { input: MISQUOTE['draft.md'] })
  assert.equal(code, 1)
  assert.match(out, /^-\n {2}Checked against ruiz\.txt\./u)
})

test('--source goes before the sources that the draft names, and a folder stands for the files in it', async (context) => {
  const desk = deskWith(context, { ...MISQUOTE, 'notes/one.txt': MISQUOTE['ruiz.txt'].replace('will', 'may') })
  const { code, out } = await desk.run(['check', 'draft.md', '--source', 'notes'])
  assert.equal(code, 0)
  assert.match(out, /Checked against notes\/one\.txt\./u)
})

test('the drafts of onrecord.json are checked when none is named', async (context) => {
  const settings = { drafts: ['*.md'], sources: ['ruiz.txt'], ignore: ['old*'] }
  const desk = deskWith(context, { ...VERBATIM, 'onrecord.json': JSON.stringify(settings), 'old.md': 'old' })
  const { code, out } = await desk.run(['check'])
  assert.equal(code, 0)
  assert.match(out, /^draft\.md\n/u)
  assert.match(out, /1 quotation in 1 draft/u)
})

test('without a draft and without onrecord.json the command says what to do', async (context) => {
  const { code, out, err } = await deskWith(context, MISQUOTE).run(['check'])
  assert.deepEqual([code, out], [2, ''])
  assert.match(err, /^onrecord check: name a draft, such as: onrecord check story\.md\./u)
})

test('the profile of onrecord.json holds, an option goes before it, and --no-config leaves it unread', async (context) => {
  const contraction = VERBATIM['draft.md'].replace('We will', 'We’ll')
  const settings = JSON.stringify({ severity: { 'altered-contraction': 'error' } })
  const desk = deskWith(context, { ...VERBATIM, 'draft.md': contraction, 'onrecord.json': settings })
  const code = async (...args: readonly string[]) => (await desk.run(['check', 'draft.md', ...args])).code
  assert.equal(await code(), 1)
  assert.equal(await code('--no-config'), 0)
})

test('warnings up to --max-warnings are no reason to fail; errors always are', async (context) => {
  const unclosed = '“We will open the bridge in June, said Ana Ruiz, the mayor.\n'
  const desk = deskWith(context, { ...MISQUOTE, 'unclosed.md': `---\nsource: ruiz.txt\n---\n\n${unclosed}` })
  const code = async (...args: readonly string[]) => (await desk.run(['check', ...args])).code
  assert.equal(await code('unclosed.md'), 1)
  assert.equal(await code('unclosed.md', '--max-warnings', '1'), 0)
  assert.equal(await code('draft.md', '--max-warnings', '9'), 1)
})

test('--output writes the report into a file, and a folder that is not there is said in a sentence', async (context) => {
  const desk = deskWith(context, VERBATIM)
  assert.deepEqual(await desk.run(['check', 'draft.md', '--output', 'report.txt']), { code: 0, out: '', err: '' })
  assert.match(desk.read('report.txt'), /1 verified/u)
  const { code, err } = await desk.run(['check', 'draft.md', '--output', 'nowhere/report.txt'])
  assert.deepEqual([code, err], [2, 'onrecord: “nowhere/report.txt” cannot be written: its folder does not exist.\n'])
})

test('a draft that is named twice is checked once', async (context) => {
  const { out } = await deskWith(context, VERBATIM).run(['check', 'draft.md', './draft.md', '*.md'])
  assert.match(out, /in 1 draft/u)
})

test('a pattern that the shell left alone is worked out', async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'more/two.md': 'Nothing is quoted here.' })
  assert.match((await desk.run(['check', '**/*.md'])).out, /in 2 drafts/u)
  const { code, err } = await desk.run(['check', 'nothing/*.md'])
  assert.deepEqual([code, err], [2, 'onrecord: The draft “nothing/*.md” cannot be read: no file fits this pattern.\n'])
})

test('colours are for terminals: a pipe has none', async (context) => {
  const desk = deskWith(context, MISQUOTE)
  const { out } = await desk.run(['check', 'draft.md'], { env: { FORCE_COLOR: '1' } })
  assert.equal(out.includes('\u001B'), false)
})

test('a reader that has seen enough is no fault: nothing is said of it', async (context) => {
  const quotation = 'The mayor, Ana Ruiz, said: “We may open the bridge in June.”\n\n'
  const desk = deskWith(context, {
    ...MISQUOTE,
    'long.md': `---\nsources: [ruiz.txt]\n---\n\n${quotation.repeat(400)}`,
  })
  const piped = await desk.shell('"$0" "$1" check long.md | head -n 1')
  assert.deepEqual(piped, { code: 0, out: 'long.md\n', err: '' })
})

test('what people read fits into 80 columns where there is no terminal to ask', async (context) => {
  const long = `${'The gate of the northern harbour has been closed for the winter. '.repeat(20)}\n`
  const said = `“${long.trim().replace('closed', 'shut')}” said Ana Ruiz.`
  const desk = deskWith(context, { 'ruiz.txt': `“${long.trim()}” said Ana Ruiz.\n`, 'draft.md': said })
  const { out } = await desk.run(['check', 'draft.md', '--source', 'ruiz.txt'])
  assert.match(out, /altered-wording/u)
  assert.deepEqual(
    out.split('\n').filter((line) => line.length > 80),
    [],
  )
})
