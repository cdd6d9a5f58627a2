import type { ProtocolConnection } from 'vscode-languageserver-protocol/node'

/** What a server said of its own accord. */
export interface Heard {
  /** The next message of this method that was not taken yet, as soon as it is there. */
  readonly next: <T = unknown>(method: string) => Promise<T>
  /** How often the server has said this so far, taken or not. */
  readonly times: (method: string) => number
}

const REQUESTS = [
  'client/registerCapability',
  'window/workDoneProgress/create',
  'workspace/codeLens/refresh',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
]
const NOTIFICATIONS = ['$/logTrace', 'onrecord/draftStatus', 'textDocument/publishDiagnostics', 'window/logMessage']

/** Listens to everything a server may send, and answers its requests as an editor would. */
export function listenTo(client: ProtocolConnection, settings: () => unknown): Heard {
  const arrived = new Map<string, unknown[]>()
  const counts = new Map<string, number>()
  const waiting = new Map<string, ((params: unknown) => void)[]>()
  const hear = (method: string, params: unknown) => {
    counts.set(method, (counts.get(method) ?? 0) + 1)
    const taker = waiting.get(method)?.shift()
    if (taker) taker(params)
    else arrived.set(method, [...(arrived.get(method) ?? []), params])
  }
  for (const method of REQUESTS)
    client.onRequest(method, (params: unknown) => {
      hear(method, params)
      return method === 'workspace/configuration' ? [settings()] : null
    })
  for (const method of NOTIFICATIONS) client.onNotification(method, (params: unknown) => hear(method, params))
  const take = (method: string) => {
    const [first, ...rest] = arrived.get(method) ?? []
    arrived.set(method, rest)
    return first
  }
  return {
    times: (method) => counts.get(method) ?? 0,
    next: <T>(method: string) =>
      new Promise<T>((resolve) => {
        const given = (params: unknown) => resolve(Object(params))
        if (arrived.get(method)?.length) given(take(method))
        else waiting.set(method, [...(waiting.get(method) ?? []), given])
      }),
  }
}
