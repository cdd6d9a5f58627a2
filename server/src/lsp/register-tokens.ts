import type { Connection, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver'
import { semanticTokens } from './features/semantic-tokens.ts'
import { type Session, snapshotOf } from './session.ts'

/** Semantic tokens: whole, of a part, and as what changed since the client last asked. */
export function registerTokens(connection: Connection, session: Session): void {
  const { semanticTokens: tokens } = connection.languages
  const last = new Map<string, SemanticTokens>()
  const whole = (uri: string, data: readonly number[]) => {
    const resultId = String(Number(last.get(uri)?.resultId ?? 0) + 1)
    last.set(uri, { resultId, data: [...data] })
    return { resultId, data: [...data] }
  }
  tokens.on(async ({ textDocument: { uri } }, token) =>
    whole(uri, semanticTokens(await snapshotOf(session, uri, token), {}).data),
  )
  tokens.onRange(async ({ textDocument, range }, token) =>
    semanticTokens(await snapshotOf(session, textDocument.uri, token), { range }),
  )
  tokens.onDelta(async ({ textDocument: { uri }, previousResultId }, token) => {
    const before = last.get(uri)
    const after = whole(uri, semanticTokens(await snapshotOf(session, uri, token), {}).data)
    return before?.resultId === previousResultId ? deltaOf(before.data, after) : after
  })
}

/** One edit: what stands between the numbers that are the same at the beginning and at the end. */
function deltaOf(before: readonly number[], { resultId, data }: SemanticTokens): SemanticTokensDelta {
  const most = Math.min(before.length, data.length)
  let start = 0
  while (start < most && before[start] === data[start]) start++
  let same = 0
  while (same < most - start && before[before.length - 1 - same] === data[data.length - 1 - same]) same++
  const edit = { start, deleteCount: before.length - same - start, data: data.slice(start, data.length - same) }
  const edits = edit.deleteCount === 0 && edit.data.length === 0 ? [] : [edit]
  return { ...(resultId !== undefined && { resultId }), edits }
}
