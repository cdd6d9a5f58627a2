import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  LinkedEditingRanges,
  MarkupContent,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { TOKEN_LEGEND } from '../../server/src/lsp/features/semantic-tokens.ts'
import { applied, changedLines } from './edits.ts'
import { lineOf, places, shown } from './places.ts'
import { type LspSession, positionIn } from './session.ts'

/** Asks the server about the cursor of a file, and writes the answer down as a person would. */
export type Ask = (session: LspSession, name: string, argument: string) => Promise<string>

const request = <T>(session: LspSession, name: string, call: { readonly method: string; readonly more?: object }) =>
  session.client.sendRequest<T | null>(call.method, { ...session.at(name), ...call.more })

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint']

function diagnosticLines(session: LspSession, name: string, found: Diagnostic): string {
  const related = found.relatedInformation ?? []
  return [
    `${lineOf(found.range)} ${SEVERITIES[found.severity ?? 0]} ${found.code} “${session.words(name, found.range)}”: ${found.message}`,
    ...related.map(({ location, message }) => `  see ${shown(session, location)}: ${message}`),
    ...(found.tags ? [`  tags ${found.tags}`] : []),
    ...(found.codeDescription ? [`  ${found.codeDescription.href}`] : []),
  ].join('\n')
}

const lines = (written: readonly string[]): string => written.join('\n') || 'nothing'

const atCursor = (session: LspSession, name: string): Range => {
  const { position } = session.at(name)
  return { start: position, end: position }
}

/** The last place in a file where these words stand. */
function rangeOf(session: LspSession, name: string, words: string): Range {
  const text = session.files.get(name) ?? ''
  const start = text.lastIndexOf(words)
  return { start: positionIn(text, start), end: positionIn(text, start + words.length) }
}

const wholeText = (session: LspSession, name: string): Range => ({
  start: { line: 0, character: 0 },
  end: { line: session.files.get(name)?.split('\n').length ?? 0, character: 0 },
})

/** The features by the names that fixtures give them: `//- hover`, `//- references`, `//- rename Ana Ruiz`. */
export const ASKS: Readonly<Record<string, Ask>> = {
  diagnostics: async (session, name) => {
    const report = await request<DocumentDiagnosticReport>(session, name, { method: 'textDocument/diagnostic' })
    const items = report?.kind === 'full' ? report.items : []
    return lines(items.map((found) => diagnosticLines(session, name, found)))
  },
  hover: async (session, name) => {
    const hover = await request<Hover & { contents: MarkupContent }>(session, name, { method: 'textDocument/hover' })
    if (!hover?.range) return 'nothing'
    return `on “${session.words(name, hover.range)}” (${hover.contents.kind})\n${hover.contents.value}`
  },
  definition: async (session, name) =>
    places(session, await request(session, name, { method: 'textDocument/definition' })),
  'type-definition': async (session, name) =>
    places(session, await request(session, name, { method: 'textDocument/typeDefinition' })),
  references: async (session, name) => {
    const more = { context: { includeDeclaration: true } }
    return places(session, await request(session, name, { method: 'textDocument/references', more }))
  },
  highlights: async (session, name) => {
    const found = await request<DocumentHighlight[]>(session, name, { method: 'textDocument/documentHighlight' })
    const kinds = ['', 'text', 'said', 'named']
    return lines((found ?? []).map(({ range, kind }) => `${kinds[kind ?? 1]} ${session.words(name, range)}`))
  },
  symbols: async (session, name) => {
    const found = await request<DocumentSymbol[]>(session, name, { method: 'textDocument/documentSymbol' })
    return lines((found ?? []).flatMap((symbol) => symbolLines(symbol)))
  },
  'workspace-symbols': async (session, _name, query) => {
    const found = await session.client.sendRequest<SymbolInformation[]>('workspace/symbol', { query })
    return lines(found.map((symbol) => `${symbol.name} · ${symbol.containerName} · ${shown(session, symbol.location)}`))
  },
  links: async (session, name) => {
    const found = await request<DocumentLink[]>(session, name, { method: 'textDocument/documentLink' })
    return lines(
      (found ?? []).map(({ range, target, tooltip }) => `${session.words(name, range)} → ${target} (${tooltip})`),
    )
  },
  selection: async (session, name) => {
    const more = { positions: [session.at(name).position] }
    const [first] =
      (await request<SelectionRange[]>(session, name, { method: 'textDocument/selectionRange', more })) ?? []
    const grown: string[] = []
    for (let range = first; range; range = range.parent) grown.push(JSON.stringify(session.words(name, range.range)))
    return lines(grown)
  },
  folding: async (session, name) => {
    const found = await request<FoldingRange[]>(session, name, { method: 'textDocument/foldingRange' })
    return lines((found ?? []).map(({ startLine, endLine }) => `lines ${startLine + 1} to ${endLine + 1}`))
  },
  linked: async (session, name) => {
    const found = await request<LinkedEditingRanges>(session, name, { method: 'textDocument/linkedEditingRange' })
    return lines(
      (found?.ranges ?? []).map(
        (range) => `${lineOf(range)}:${range.start.character + 1} ${session.words(name, range)}`,
      ),
    )
  },
  completion: async (session, name) => {
    const list = await request<CompletionList>(session, name, { method: 'textDocument/completion' })
    const told = await Promise.all((list?.items ?? []).map((item) => completionLines(session, name, item)))
    return lines(told)
  },
  'prepare-rename': async (session, name) => {
    const more = { method: 'textDocument/prepareRename' }
    const ready = await request<{ range: Range; placeholder: string }>(session, name, more).catch(refusal)
    if (typeof ready === 'string') return ready
    return ready ? `“${session.words(name, ready.range)}”, as “${ready.placeholder}”` : 'nothing'
  },
  rename: async (session, name, newName) => {
    const edit = await request<WorkspaceEdit>(session, name, {
      method: 'textDocument/rename',
      more: { newName },
    }).catch(refusal)
    if (typeof edit === 'string') return edit
    return edit ? changedLines(session, applied(session, edit)) : 'nothing'
  },
  actions: async (session, name, kind) => {
    const context = { diagnostics: [], ...(kind && { only: [kind] }) }
    const more = { range: atCursor(session, name), context }
    const found = await request<CodeAction[]>(session, name, { method: 'textDocument/codeAction', more })
    return lines((found ?? []).map((action) => actionLines(session, action)))
  },
  'actions-on': async (session, name, words) => {
    const more = { range: rangeOf(session, name, words), context: { diagnostics: [], only: ['refactor.insert'] } }
    const found = await request<CodeAction[]>(session, name, { method: 'textDocument/codeAction', more })
    return lines((found ?? []).map((action) => actionLines(session, action)))
  },
  hints: async (session, name) => {
    const more = { range: wholeText(session, name) }
    const found = (await request<InlayHint[]>(session, name, { method: 'textDocument/inlayHint', more })) ?? []
    const resolved = await Promise.all(
      found.map((hint) => session.client.sendRequest<InlayHint>('inlayHint/resolve', hint)),
    )
    return lines(resolved.map(({ position, label, tooltip }) => `${position.line + 1}: ${label} (${tooltip})`))
  },
  lenses: async (session, name) => {
    const found = (await request<CodeLens[]>(session, name, { method: 'textDocument/codeLens' })) ?? []
    const resolved = await Promise.all(
      found.map((lens) => session.client.sendRequest<CodeLens>('codeLens/resolve', lens)),
    )
    return lines(resolved.map(({ range, command }) => `${lineOf(range)}: ${command?.title}`))
  },
  tokens: async (session, name) => {
    const found = await request<SemanticTokens>(session, name, { method: 'textDocument/semanticTokens/full' })
    return lines(tokenLines(session, name, found?.data ?? []))
  },
  'tokens-after': async (session, name, typed) => {
    const full = await request<SemanticTokens>(session, name, { method: 'textDocument/semanticTokens/full' })
    await session.type(name, typed)
    const more = { previousResultId: full?.resultId }
    const method = 'textDocument/semanticTokens/full/delta'
    const delta = await request<SemanticTokensDelta>(session, name, { method, more })
    const data = [...(full?.data ?? [])]
    for (const edit of delta?.edits ?? []) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []))
    const sent = (delta?.edits ?? []).map((edit) => `${edit.deleteCount} numbers out, ${edit.data?.length} in`)
    return lines([...sent, ...tokenLines(session, name, data)])
  },
  'tokens-of-line': async (session, name, line) => {
    const at = (next: number) => ({ line: Number(line) - 1 + next, character: 0 })
    const more = { range: { start: at(0), end: at(1) } }
    const found = await request<SemanticTokens>(session, name, { method: 'textDocument/semanticTokens/range', more })
    return lines(tokenLines(session, name, found?.data ?? []))
  },
}

const refusal = (error: unknown): string => `refused: ${error instanceof Error ? error.message : error}`

const symbolLines = ({ name, detail, children = [] }: DocumentSymbol): readonly string[] => [
  detail ? `${name} (${detail})` : name,
  ...children.flatMap((child) => symbolLines(child).map((line) => `  ${line}`)),
]

async function completionLines(session: LspSession, name: string, item: CompletionItem): Promise<string> {
  const resolved = await session.client.sendRequest<CompletionItem>('completionItem/resolve', item)
  const { labelDetails, detail, textEdit, documentation } = resolved
  const edit = textEdit && 'range' in textEdit ? [textEdit] : []
  const written = changedLines(session, applied(session, { changes: { [session.uri(name)]: edit } }))
  const told = typeof documentation === 'object' ? documentation.value.split('\n').filter(Boolean) : []
  return [
    [resolved.label, labelDetails?.description, detail].filter(Boolean).join(' · '),
    ...written.split('\n').map((line) => `  ${line}`),
    ...told.map((line) => `  ${line}`),
  ].join('\n')
}

function actionLines(session: LspSession, { title, kind, isPreferred, edit }: CodeAction): string {
  const written = edit ? changedLines(session, applied(session, edit)) : ''
  const what = `${title} [${kind}${isPreferred ? ', preferred' : ''}]`
  return [what, ...written.split('\n').map((line) => `  ${line}`)].join('\n')
}

function tokenLines(session: LspSession, name: string, data: readonly number[]): readonly string[] {
  const told: string[] = []
  let line = 0
  let character = 0
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, along = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5)
    line += down
    character = down === 0 ? character + along : along
    const range = { start: { line, character }, end: { line, character: character + length } }
    const modified = TOKEN_LEGEND.tokenModifiers.filter((_, bit) => modifiers & (1 << bit))
    told.push(`${line + 1} ${[TOKEN_LEGEND.tokenTypes[type], ...modified].join('.')} ${session.words(name, range)}`)
  }
  return told
}
