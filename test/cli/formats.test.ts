import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Ajv from 'ajv/dist/2020'
import { deskWith, MISQUOTE, VERBATIM } from './desk.ts'

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')),
)

function assertFitsSchema(report: unknown): void {
  assert.equal(validate(report), true, JSON.stringify(validate.errors, null, 1))
}

test('the JSON of a check fits its schema and says where everything stands', async (context) => {
  const desk = deskWith(context, { ...MISQUOTE, 'scare.md': '---\nsource: gone.txt\n---\nA “so-called” bridge.\n' })
  const { out } = await desk.run(['check', 'draft.md', 'scare.md', 'none.md', '--format', 'json'])
  const report = JSON.parse(out)
  assertFitsSchema(report)
  const [draft, scare] = report.drafts
  const words = (file: string, { start, end }: { start: number; end: number }) => desk.read(file).slice(start, end)
  const [quotation] = draft.quotations
  assert.equal(words('draft.md', quotation), '“We may open the bridge in June,”')
  assert.deepEqual([quotation.verdict, quotation.tier, quotation.speaker], ['altered', 'altered', 'Ana Ruiz'])
  assert.deepEqual(quotation.matches, [
    {
      source: 'ruiz.txt',
      start: 1,
      end: 32,
      text: 'We will open the bridge in June',
      speaker: 'Ana Ruiz',
      time: null,
    },
  ])
  const [finding] = draft.findings
  assert.deepEqual([finding.code, words('draft.md', finding)], ['altered-qualifier', 'may'])
  assert.deepEqual([finding.line, finding.column, finding.severity], [5, 5, 'error'])
  assert.equal(words('ruiz.txt', finding.related[0]), 'will')
  assert.deepEqual(finding.fixes[0].edits, [{ start: finding.start, end: finding.end, newText: 'will' }])
  assert.deepEqual(
    scare.findings.map(({ code }: { code: string }) => code),
    ['source-unread'],
  )
  assert.deepEqual(scare.quotations, [])
  assert.deepEqual(
    report.problems.map(({ path }: { path: string }) => path),
    ['gone.txt', 'none.md'],
  )
  assert.deepEqual(report.summary, {
    drafts: 2,
    quotations: 1,
    verified: 0,
    altered: 1,
    absent: 0,
    unchecked: 0,
    errors: 2,
    warnings: 0,
  })
})

test('offsets count UTF-16 units of the decoded text: line ends, settings and emoji count, a byte order mark does not', async (context) => {
  const text = `---\r\nsource: ruiz.txt\r\n---\r\n\r\n😀 ${MISQUOTE['draft.md'].split('\n').at(-2)}\r\n`
  const desk = deskWith(context, { ...MISQUOTE, 'marked.md': `\uFEFF${text}` })
  const report = JSON.parse((await desk.run(['check', 'marked.md', '--format', 'json'])).out)
  const [{ start, end, line, column }] = report.drafts[0].findings
  assert.deepEqual([text.slice(start, end), line, column], ['may', 5, 8])
})

test('the JSON of an extraction fits its schema and knows who speaks', async (context) => {
  const interview = '[00:12:31] RUIZ: We will open the bridge in June.\n\n[00:12:40] REPORTER: Which year?\n'
  const desk = deskWith(context, {
    'ruiz.txt': interview,
    'note.md': '“We will walk,” said Otto Brandl.\n',
  })
  const { code, out } = await desk.run(['extract', 'ruiz.txt', 'note.md', '--format', 'json'])
  assert.equal(code, 0)
  const report = JSON.parse(out)
  assertFitsSchema(report)
  const said = report.sources.flatMap((source: Extracted) =>
    source.quotations.map(({ text, speaker, kind, time }) => [
      text.trim(),
      source.people.find(({ id }) => id === speaker)?.name,
      kind,
      time,
    ]),
  )
  assert.deepEqual(said, [
    ['We will open the bridge in June.', 'RUIZ', 'turn', '00:12:31.000'],
    ['Which year?', 'REPORTER', 'turn', '00:12:40.000'],
    ['“We will walk,”', 'Otto Brandl', 'direct', null],
  ])
})

interface Extracted {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly quotations: readonly {
    readonly text: string
    readonly speaker: string | null
    readonly kind: string
    readonly time: string | null
  }[]
}

test('GitHub shows each finding at its line', async (context) => {
  const { out } = await deskWith(context, MISQUOTE).run(['check', 'draft.md', '--format', 'github'])
  assert.match(out, /^::error file=draft\.md,line=5,col=5,title=altered-qualifier::.+will.+\n$/u)
})

test('SARIF has a rule and a result for each finding, and paths as addresses', async (context) => {
  const desk = deskWith(context, { ...MISQUOTE, 'a b.md': MISQUOTE['draft.md'] })
  const { out } = await desk.run(['check', 'a b.md', '--format', 'sarif'])
  const { version, runs } = JSON.parse(out)
  const [{ tool, results }] = runs
  assert.equal(version, '2.1.0')
  assert.deepEqual(
    tool.driver.rules.map(({ id }: { id: string }) => id),
    ['altered-qualifier'],
  )
  const [{ ruleId, level, locations }] = results
  assert.deepEqual([ruleId, level], ['altered-qualifier', 'error'])
  assert.deepEqual(locations[0].physicalLocation, {
    artifactLocation: { uri: 'a%20b.md' },
    region: { startLine: 5, startColumn: 5, charOffset: 33, charLength: 3 },
  })
})

const MARKUP_LIKE = '“We may open <b>the</b> *bridge* in June,” said Ana Ruiz, the mayor.'

test('a page and a Markdown report show the words of texts as words, never as markup', async (context) => {
  const draft = `---\nsource: ruiz.txt\n---\n\n${MARKUP_LIKE}\n`
  const source = MARKUP_LIKE.replace('may', 'will')
  const desk = deskWith(context, { 'draft.txt': draft, 'ruiz.txt': source })
  const report = async (format: string) => (await desk.run(['check', 'draft.txt', '--format', format])).out
  const page = await report('html')
  assert.match(page, /<blockquote>“We may open &lt;b&gt;the&lt;\/b&gt; \*bridge\* in June,”<cite>the draft<\/cite>/u)
  assert.match(page, /Line 5 · error · altered-qualifier/u)
  assert.match(page, /<cite>Ana Ruiz, ruiz\.txt:1<\/cite>/u)
  assert.doesNotMatch(page, /https?:|<script/u)
  assert.equal(
    await report('markdown'),
    `# On Record

1 quotation in 1 draft: 0 verified, 1 altered. 1 error and 0 warnings.

## draft.txt

Checked against ruiz.txt.

- **Line 5, error** (altered-qualifier): How far the statement goes was changed: the source has “will”, not “may”.

  > “We may open \\<b\\>the\\</b\\> \\*bridge\\* in June,”
  >
  > source: “We will open \\<b\\>the\\</b\\> \\*bridge\\* in June,” said Ana Ruiz, the mayor. (Ana Ruiz, ruiz.txt:1)

`,
  )
})

test('a table of quotations has one line for each, and nothing in it is a formula', async (context) => {
  const desk = deskWith(context, { 'ruiz.txt': 'RUIZ: =1+1 is two, “said” nobody.\n\nOTTO: Quite so.\n' })
  const { out } = await desk.run(['extract', 'ruiz.txt', '--format', 'csv'])
  assert.match(out, /^source,start,end,kind,speaker,attribution,time,text\r\n/u)
  assert.match(out, /^ruiz\.txt,6,33,turn,RUIZ,stated,,"'=1\+1 is two, “said” nobody\."\r$/mu)
})

test('a form that is not there is refused with those that are', async (context) => {
  const { code, err } = await deskWith(context, VERBATIM).run(['check', 'draft.md', '--format', 'pdf'])
  assert.equal(code, 2)
  assert.match(err, /^onrecord: check: --format is one of pretty, json, sarif, github, html, markdown, not “pdf”/u)
})
