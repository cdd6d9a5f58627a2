import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CodeLens, InlayHint } from 'vscode-languageserver-protocol'
import { startSession } from './session.ts'

test('a lens and a hint say what takes work only once somebody looks at them', async () => {
  const session = await startSession(
    `
A draft with one quotation.
//- draft.md
---
sources: [lind.txt]
---

“We may open the bridge in June,” said Vera Lind.
//- lind.txt
“We may open the bridge in June,” said Vera Lind, the mayor.
`,
    { settings: () => ({ inlayHints: true }) },
  )
  await session.next('workspace/configuration')
  await session.settled()
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
  const about = { ...session.at('draft.md'), range }
  const [lens] = await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', about)
  const [hint] = await session.client.sendRequest<InlayHint[]>('textDocument/inlayHint', about)
  const told = await session.client.sendRequest<CodeLens>('codeLens/resolve', lens)
  const shown = await session.client.sendRequest<InlayHint>('inlayHint/resolve', hint)
  assert.deepEqual([lens?.command, hint?.tooltip], [undefined, undefined])
  assert.deepEqual([told.command?.title, shown.tooltip], ['1 quotation, 1 verified', 'Verified, word for word'])
  await session.end()
})
