import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { CodeAction, Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol'
import { run } from '../../server/src/cli/run.ts'
import { nodeHost } from '../../server/src/node/host.ts'
import { parseFixture } from '../fixture.ts'
import { FULL_CLIENT } from './clients.ts'
import { listenTo } from './heard.ts'
import { connect } from './session.ts'

const FIXTURES = 'test/fixtures/checks'
const EXAMPLES = 2 // drafts in examples/newsroom

/** All fixtures of findings and the example newsroom, as files: each fixture in a folder with its sources. How many. */
function layOut(folder: string): number {
  cpSync('examples/newsroom', join(folder, 'newsroom'), { recursive: true })
  const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.fixture'),
  )
  for (const path of fixtures) {
    const home = join(folder, path.replace('.fixture', ''))
    const { files } = parseFixture(readFileSync(join(FIXTURES, path), 'utf8'))
    const profile = files.find(({ name }) => name === 'profile')?.text.trim()
    write(join(home, 'onrecord.json'), JSON.stringify({ ...(profile && { profile }) }))
    for (const { name, text } of files) {
      if (name === 'draft.md') write(join(home, name), text)
      else if (/\.(?:md|txt)$/u.test(name)) write(join(home, 'draft.sources', name), text)
    }
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('draft.sources'))
    .length
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

interface Reported {
  readonly drafts: readonly {
    readonly path: string
    readonly findings: readonly ({
      readonly code: string
      readonly severity: string
      readonly message: string
      readonly line: number
      readonly column: number
      readonly fixes: readonly { readonly title: string; readonly edits: readonly { readonly newText: string }[] }[]
    } & { readonly related: readonly { readonly message: string }[] })[]
  }[]
}

/** What `onrecord check --format json` writes. */
async function reported(folder: string, drafts: readonly string[]): Promise<Reported> {
  let out = ''
  await run(['check', ...drafts, '--format', 'json'], {
    out: (text) => {
      out += text
    },
    err: () => undefined,
    readStandardInput: async () => new Uint8Array(),
    writeFile: async () => null,
    workingFolder: folder,
    colours: false,
    width: 80,
  })
  return JSON.parse(out)
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint']

test('the command line and the server say the same of every fixture and every example', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-same-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const laidOut = layOut(folder)
  const root = pathToFileURL(folder).href
  const client = connect(nodeHost)
  listenTo(client, () => ({}))
  client.listen()
  const workspaceFolders = [{ uri: root, name: 'all' }]
  await client.sendRequest('initialize', { processId: null, workspaceFolders, capabilities: FULL_CLIENT })
  const params = { previousResultIds: [] }
  const { items } = await client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params)
  const drafts = items.map(({ uri }) => decodeURIComponent(uri.slice(root.length + 1)))
  const report = await reported(folder, drafts)
  const told = items.map((item) => ('items' in item ? item.items : []))
  assert.equal(items.length, laidOut + EXAMPLES)
  for (const [index, draft] of report.drafts.entries())
    assert.deepEqual((told[index] ?? []).map(seen), draft.findings.map(said), draft.path)
  for (const [index, draft] of report.drafts.entries()) {
    const uri = items[index]?.uri ?? ''
    const text = readFileSync(join(folder, draft.path), 'utf8')
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    })
    for (const [at, found] of (told[index] ?? []).entries()) {
      const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: found.range,
        context: { diagnostics: [found], only: ['quickfix'] },
      })
      const own = actions.filter(({ diagnostics }) => diagnostics?.length === 1 && same(diagnostics[0], found))
      const fixes = draft.findings[at]?.fixes ?? []
      assert.deepEqual(own.slice(0, fixes.length).map(fixSeen), fixes.map(fixSaid), `${draft.path}: ${found.code}`)
    }
  }
  await client.sendRequest('shutdown')
  client.dispose()
})

const seen = ({ code, severity, message, range, relatedInformation = [] }: Diagnostic) => ({
  code,
  severity: SEVERITIES[severity ?? 0],
  message,
  line: range.start.line + 1,
  column: range.start.character + 1,
  related: relatedInformation.map((related) => related.message),
})

const said = ({ code, severity, message, line, column, related }: Reported['drafts'][number]['findings'][number]) => ({
  code,
  severity,
  message,
  line,
  column,
  related: related.map((one) => one.message),
})

const same = (one: Diagnostic | undefined, other: Diagnostic): boolean =>
  JSON.stringify(one?.data) === JSON.stringify(other.data) && one?.message === other.message

const fixSeen = ({ title, edit }: CodeAction) => ({
  title,
  texts: (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.flatMap((one) => ('newText' in one ? [one.newText] : [])) : [],
  ),
})

const fixSaid = ({ title, edits }: Reported['drafts'][number]['findings'][number]['fixes'][number]) => ({
  title,
  texts: edits.map(({ newText }) => newText),
})
