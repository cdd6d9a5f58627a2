import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver'
import type { Encoding } from './convert.ts'
import type { StartOptions } from './protocol.ts'

/** What the client can show or do, as it said at the start; everything it did not say, it cannot. */
export interface Abilities {
  readonly encoding: Encoding
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly unnecessaryTag: boolean
  readonly markdownHover: boolean
  readonly definitionLinks: boolean
  readonly codeActionLiterals: boolean
  readonly resolvesActions: boolean
  readonly nestedSymbols: boolean
  readonly watchesFiles: boolean
  readonly asksConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly workspaceFolders: boolean
  readonly refreshesHints: boolean
  readonly refreshesLenses: boolean
  readonly refreshesTokens: boolean
  readonly documentChanges: boolean
  readonly createsFiles: boolean
  readonly start: StartOptions
}

const ENCODINGS: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32']

/** UTF-16 where the client leaves the choice: it is what the engine counts in. */
function encodingOf(capabilities: ClientCapabilities): Encoding {
  const offered = capabilities.general?.positionEncodings ?? []
  return ENCODINGS.find((encoding) => offered.includes(encoding)) ?? 'utf-16'
}

export function abilitiesOf(params: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): Abilities {
  const { textDocument, workspace } = params.capabilities
  return {
    encoding: encodingOf(params.capabilities),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    ...shownBy(textDocument),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    asksConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    start: startOptions(params.initializationOptions),
  }
}

function shownBy(textDocument: ClientCapabilities['textDocument']) {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic }
  return {
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    unnecessaryTag: diagnostics.tagSupport?.valueSet.includes(1) === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  }
}

function startOptions(options: unknown): StartOptions {
  if (typeof options !== 'object' || options === null) return {}
  return {
    files: 'files' in options && options.files === true,
    status: 'status' in options && options.status === true,
    trusted: !('trusted' in options && options.trusted === false),
    commands: 'commands' in options && options.commands === true,
    ...('readme' in options && typeof options.readme === 'string' && { readme: options.readme }),
  }
}
