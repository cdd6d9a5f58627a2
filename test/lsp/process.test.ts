import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import {
  createProtocolConnection,
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

const initialize = (client: ProtocolConnection) =>
  client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })

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

test('a server whose editor is gone ends by itself', async () => {
  const { server, client, ended } = startProcess()
  await initialize(client)
  client.dispose()
  server.stdin.end()
  assert.equal(await ended, 1)
})
