import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CancellationTokenSource } from 'vscode-languageserver-protocol'
import { linesOf, offsetAt, positionAt } from '../../server/src/lsp/convert.ts'
import { FULL_CLIENT } from './clients.ts'
import { type Dice, diceOf } from './dice.ts'
import { listenTo } from './heard.ts'
import { QUICK_REQUESTS, SLOW_REQUESTS } from './requests.ts'
import { connect, hostOf, uriOf } from './session.ts'

const MESSAGES = 10_000
const FILES = ['draft.md', 'notice.md', 'lind.txt', 'brandt.txt', 'onrecord.json']

/** What writers type, and what no writer would: marks of all kinds, halves of characters, settings broken in the middle. */
const SCRAPS = [
  '“We will open the bridge in June,” said Vera Lind.\n\n',
  '“The ferry has sailed for a hundred years,” said Olof Brandt.\n\n',
  'BRANDT: As long as there is water in the sound.\n\n',
  '---\nsources: [lind.txt, brandt.txt]\n---\n\n',
  '---\nsources: [',
  '<!-- onrecord-disable-next-line -->\n',
  '<!-- onrecord: source=brandt.txt -->\n',
  '{ "severity": { "not-in-source": "off" } }',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '«',
  ' [...] ',
  ' … ',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'Ms Lind said. ',
  'not ',
  '12 ',
  '\u{1f600}',
  '\ud83d',
  '\u0301',
  '*',
  '# ',
]

async function startClient(files: ReadonlyMap<string, string>) {
  const client = connect(hostOf(files))
  listenTo(client, () => ({ inlayHints: true }))
  client.listen()
  const workspaceFolders = [{ uri: 'file:///newsroom', name: 'newsroom' }]
  await client.sendRequest('initialize', { processId: null, workspaceFolders, capabilities: FULL_CLIENT })
  await client.sendNotification('initialized', {})
  return client
}

type Client = Awaited<ReturnType<typeof startClient>>

/** The texts as the client has them, and what it does to them. */
interface Desk {
  readonly client: Client
  readonly files: ReadonlyMap<string, string>
  readonly open: Map<string, string>
  readonly versions: Map<string, number>
  readonly asked: Promise<unknown>[]
}

async function openFile({ client, files, open, versions }: Desk, name: string): Promise<void> {
  if (open.has(name)) return
  const text = files.get(name) ?? ''
  const version = (versions.get(name) ?? 0) + 1
  open.set(name, text)
  versions.set(name, version)
  const languageId = name.endsWith('.md') ? 'markdown' : 'plaintext'
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uriOf(name), languageId, version, text },
  })
}

async function closeFile({ client, open }: Desk, name: string): Promise<void> {
  if (!open.delete(name)) return
  await client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(name) } })
}

/** Replaces a stretch by a scrap; a text that grew too long is begun anew, as a whole. */
async function editFile({ client, open, versions }: Desk, name: string, dice: Dice): Promise<void> {
  const text = open.get(name)
  if (text === undefined) return
  const version = (versions.get(name) ?? 0) + 1
  versions.set(name, version)
  const scrap = dice.of(SCRAPS)
  const lines = linesOf(text, 'utf-16')
  const first = dice.below(text.length + 1)
  const last = Math.min(text.length, first + (dice.below(4) === 0 ? dice.below(40) : 0))
  const range = { start: positionAt(lines, first), end: positionAt(lines, last) }
  const [start, end] = [offsetAt(lines, range.start), offsetAt(lines, range.end)] // not between CR and LF
  const whole = text.length > 1_000
  open.set(name, whole ? scrap : text.slice(0, start) + scrap + text.slice(end))
  const change = whole ? { text: scrap } : { range, text: scrap }
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(name), version },
    contentChanges: [change],
  })
}

/** Sometimes of a place that is none, or of a document that is not open; sometimes no longer wanted. */
function ask({ client, asked }: Desk, name: string, dice: Dice): void {
  const position = { line: dice.below(30), character: dice.below(80) }
  const range = { start: position, end: { line: position.line + dice.below(3), character: dice.below(80) } }
  const method = dice.below(12) === 0 ? dice.of(SLOW_REQUESTS) : dice.of(QUICK_REQUESTS)
  const params = {
    textDocument: { uri: dice.below(50) === 0 ? 'file:///nowhere.md' : uriOf(name) },
    position,
    positions: [position],
    range,
    context: { diagnostics: [], includeDeclaration: true },
    newName: 'Ana Ruiz',
    query: 'ferry',
    previousResultIds: [],
    previousResultId: '1',
  }
  const source = new CancellationTokenSource()
  asked.push(client.sendRequest(method, params, source.token).catch((refusal) => refusal))
  if (dice.below(4) === 0) source.cancel()
}

async function doAnything(desk: Desk, dice: Dice): Promise<void> {
  const name = dice.of(FILES)
  const what = dice.below(100)
  if (what < 45) await editFile(desk, name, dice)
  else if (what < 55) await openFile(desk, name)
  else if (what < 58) await closeFile(desk, name)
  else if (what < 60)
    await desk.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] })
  else ask(desk, name, dice)
  if (desk.asked.length > 40) await Promise.all(desk.asked.splice(0))
}

/** Everything that the server says of the open texts. */
async function everything(client: Client, names: readonly string[]): Promise<unknown> {
  const start = { line: 0, character: 0 }
  const range = { start, end: { line: 10_000, character: 0 } }
  const answers: unknown[] = []
  for (const name of names)
    for (const method of QUICK_REQUESTS.filter((one) => !one.endsWith('delta') && !one.endsWith('prepareRename'))) {
      const params = { textDocument: { uri: uriOf(name) }, position: start, positions: [start], range }
      const answer: unknown = await client.sendRequest(method, params)
      answers.push([name, method, withoutIds(answer)])
    }
  return answers
}

/** A result id tells one answer of a server from another of the same, and is no part of what is said. */
const withoutIds = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer ?? null, (key, value: unknown) => (key === 'resultId' ? undefined : value)))

test(`after ${MESSAGES} random messages the server answers, and says what a fresh one says of the same texts`, async () => {
  const seed = Number(process.env.FUZZ_SEED ?? 20_261_016)
  const dice = diceOf(seed)
  const files = new Map(FILES.map((name) => [name, name.endsWith('.json') ? '{}' : SCRAPS.slice(0, 5).join('')]))
  const desk = { client: await startClient(files), files, open: new Map(), versions: new Map(), asked: [] }
  for (let i = 0; i < MESSAGES; i++) await doAnything(desk, dice)
  await Promise.all(desk.asked)
  for (const name of FILES) await openFile(desk, name)
  const fresh = { ...desk, client: await startClient(files), open: new Map(), versions: new Map() }
  for (const [name, text] of desk.open) await openFile({ ...fresh, files: new Map([[name, text]]) }, name)
  assert.deepEqual(await everything(desk.client, FILES), await everything(fresh.client, FILES), `FUZZ_SEED=${seed}`)
  for (const { client } of [desk, fresh]) {
    await client.sendRequest('shutdown')
    client.dispose()
  }
})
