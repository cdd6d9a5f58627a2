import * as vscode from 'vscode'

const LIMIT = 30_000

/** A file of the newsroom that is open in this window. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('no folder is open')
  return vscode.Uri.joinPath(folder.uri, path)
}

/** Opens a file of the newsroom in the editor, to the front. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)))
}

/** The finding of this code on these words of an open document. */
export function finding(document: vscode.TextDocument, code: string, words: string): vscode.Diagnostic | undefined {
  return vscode.languages
    .getDiagnostics(document.uri)
    .find((diagnostic) => codeOf(diagnostic) === code && document.getText(diagnostic.range) === words)
}

const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code)

/** Waits until the probe answers, asking it now and at each change of the findings. Fails after half a minute. */
export function whenFindings<T>(what: string, probe: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(limit)
      listener.dispose()
    }
    const look = () => {
      const answer = probe()
      if (answer === undefined) return
      stop()
      resolve(answer)
    }
    const fail = () => {
      stop()
      reject(new Error(`${what} did not come. The findings are:\n${listFindings()}`))
    }
    const listener = vscode.languages.onDidChangeDiagnostics(look)
    const limit = setTimeout(fail, LIMIT)
    look()
  })
}

const listFindings = (): string =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) => diagnostics.map((each) => `${uri.path}: ${codeOf(each)}: ${each.message}`))
    .join('\n')

/** Replaces the first occurrence of some words in a document, unsaved. */
export async function replaceWords(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const start = document.getText().indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in ${document.uri.path}`)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + words.length)),
    by,
  )
  await vscode.workspace.applyEdit(edit)
}
