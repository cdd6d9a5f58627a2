/** The requests about one document that are answered from its reading alone, or from one judgement. */
export const QUICK_REQUESTS = [
  'textDocument/codeLens',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/diagnostic',
  'textDocument/documentHighlight',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/hover',
  'textDocument/inlayHint',
  'textDocument/linkedEditingRange',
  'textDocument/prepareRename',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/typeDefinition',
]

/** Those that look at other documents or work out edits. */
const SLOW_REQUESTS_OF_ONE = ['textDocument/codeAction', 'textDocument/references', 'textDocument/rename']

export const SLOW_REQUESTS = [...SLOW_REQUESTS_OF_ONE, 'workspace/diagnostic', 'workspace/symbol']

/** Every request that is about one document. */
export const ABOUT_ONE_DOCUMENT = [...QUICK_REQUESTS, ...SLOW_REQUESTS_OF_ONE]
