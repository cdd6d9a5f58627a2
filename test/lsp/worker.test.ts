import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'

type Listener = (event: { readonly data: unknown }) => void

interface Answer {
  readonly id?: number
  readonly result?: unknown
}

/** What a worker has and nothing of Node: no process, no require, no Buffer, no immediate timers. */
function startWorker() {
  const arrived = new Map<number, Answer>()
  const waiting = new Map<number, (answer: Answer) => void>()
  const postMessage = (answer: Answer) => {
    if (answer.id === undefined) return
    arrived.set(answer.id, answer)
    waiting.get(answer.id)?.(answer)
  }
  const self: { onmessage: Listener; addEventListener: () => void; postMessage: typeof postMessage } = {
    onmessage: () => assert.fail('the worker does not listen'),
    addEventListener: () => undefined,
    postMessage,
  }
  const context = createContext({ self, setTimeout, clearTimeout, TextDecoder, TextEncoder, console, URL, performance })
  runInContext(readFileSync('dist/browser/server.js', 'utf8'), context)
  const answerTo = (id: number) =>
    new Promise<Answer>((resolve) => {
      const answer = arrived.get(id)
      if (answer) resolve(answer)
      else waiting.set(id, resolve)
    })
  return { send: (message: unknown) => self.onmessage({ data: message }), answerTo }
}

test('the worker bundle starts without anything of Node and answers initialize', async () => {
  const worker = startWorker()
  const params = { processId: null, rootUri: null, capabilities: {} }
  worker.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params })
  const { result } = await worker.answerTo(1)
  assert.deepEqual(Object.keys(Object(result)), ['capabilities', 'serverInfo'])
})
