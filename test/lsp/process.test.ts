import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

function startProcess() {
  const server = spawn(process.execPath, ['dist/server.js'])
  const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  client.listen()
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve))
  return { server, client, ended }
}

const initialize = (client: ProtocolConnection, processId: number | null = null) =>
  client.sendRequest('initialize', { processId, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } })

test('a server that was told to shut down exits with 0', async () => {
  const { client, ended } = startProcess()
  await initialize(client)
  await client.sendRequest('shutdown')
  await client.sendNotification('exit')
  assert.equal(await ended, 0)
})

test('a server that must exit without a shutdown exits with 1', async () => {
  const { client, ended } = startProcess()
  await initialize(client)
  await client.sendNotification('exit')
  assert.equal(await ended, 1)
})

test('a server whose editor closes the line ends by itself', async () => {
  const { server, client, ended } = startProcess()
  await initialize(client)
  client.dispose()
  server.stdin.end()
  assert.equal(await ended, 1)
})

test('a server whose editor dies ends by itself, though its line stays open', async () => {
  const editor = spawn(process.execPath, ['--eval', 'process.stdin.resume()'])
  const { client, ended } = startProcess()
  await initialize(client, editor.pid)
  editor.kill()
  assert.equal(await ended, 1)
})

test('a server that is killed in mid-edit and started again gives the same answers', async () => {
  const uri = pathToFileURL('examples/newsroom/tidewall-draft.md').href
  const text = '---\nsources: [sources/okafor-interview.txt]\n---\n\n“The gates are sound, but only if the pumps run'
  const more = ' all day,” said Nadia Okafor.\n'
  const end = { line: 4, character: 47 }
  const open = (client: ProtocolConnection, whole: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: whole },
    })
  const ask = async (client: ProtocolConnection) => {
    const textDocument = { uri }
    const report = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument })
    const hover = await client.sendRequest('textDocument/hover', { textDocument, position: { line: 4, character: 9 } })
    return { found: report.items.map(({ code, message, range }) => [code, message, range]), hover }
  }
  const first = startProcess()
  await initialize(first.client)
  await open(first.client, text)
  await first.client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: end, end }, text: more }],
  })
  const before = await ask(first.client)
  void first.client.sendRequest('textDocument/codeLens', { textDocument: { uri } }).catch(() => undefined)
  first.server.kill('SIGKILL')
  await first.ended
  first.client.dispose()
  const second = startProcess()
  await initialize(second.client)
  await open(second.client, text + more)
  assert.deepEqual(await ask(second.client), before)
  assert.equal(before.found.length > 0, true)
  await second.client.sendRequest('shutdown')
  await second.client.sendNotification('exit')
  assert.equal(await second.ended, 0)
})
