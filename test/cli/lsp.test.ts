import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'

test('onrecord lsp greets an editor on its standard streams, asked for them or not, and ends with it', async () => {
  for (const args of [['lsp'], ['lsp', '--stdio']]) {
    const server = spawn(process.execPath, ['dist/cli.js', ...args])
    const ended = new Promise<number | null>((resolve) => server.on('exit', resolve))
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    )
    client.listen()
    const greeting = { processId: null, rootUri: null, capabilities: {} }
    const { serverInfo } = await client.sendRequest<InitializeResult>('initialize', greeting)
    assert.equal(serverInfo?.name, 'On Record')
    await client.sendRequest('shutdown')
    await client.sendNotification('exit')
    assert.equal(await ended, 0)
  }
})
