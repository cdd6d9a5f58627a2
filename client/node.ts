import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { activateWith } from './extension.ts'

/** Starts in a desktop or remote window: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath
  return activateWith(context, (id, name, options) => {
    const server = { module, transport: TransportKind.ipc }
    return new LanguageClient(id, name, { run: server, debug: server }, options)
  })
}
