import { commands, type Disposable, type Location, type LocationLink, ViewColumn, window } from 'vscode'

/** *Open passage beside the draft*: the source at the very words that the quotation under the cursor rests on. */
export const openPassageCommand = (): Disposable =>
  commands.registerCommand('onrecord.openPassage', async () => {
    const editor = window.activeTextEditor
    if (!editor) return
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      editor.selection.active,
    )
    const [first] = found
    if (first) await openBeside(first)
    else await window.showInformationMessage('There is no passage for the words under the cursor.')
  })

async function openBeside(place: Location | LocationLink): Promise<void> {
  const link = 'targetUri' in place
  const uri = link ? place.targetUri : place.uri
  const selection = link ? (place.targetSelectionRange ?? place.targetRange) : place.range
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, selection })
}
