import { type ExtensionContext, Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { activateWith } from './extension.ts'

declare const Worker: new (url: string) => object

/** Starts in VS Code for the Web: the server is a worker, and reads files through the window. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true)
  return activateWith(context, (id, name, options) => new LanguageClient(id, name, new Worker(script), options))
}
