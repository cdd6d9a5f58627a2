import * as vscode from 'vscode'
import { type Case, equal, includes } from './harness.ts'
import { fileUri, finding, replaceWords, show, whenFindings } from './newsroom.ts'

const DRAFT = 'tidewall-draft.md'
const STATEMENT = 'sources/port-authority-statement.txt'

/** The main job in an editor: the draft says 241 where the spokesman said 214. Each case begins where the last one ended. */
export const draftCases: readonly Case[] = [
  {
    sentence: 'A wrong number in a draft is marked as an error, on the number',
    prove: async () => {
      const found = await wrongNumber()
      equal([found.source, found.severity], ['onrecord', vscode.DiagnosticSeverity.Error])
    },
  },
  {
    sentence: 'The finding leads to the passage in the source',
    prove: async () => {
      const { location } = one((await wrongNumber()).relatedInformation)
      equal(location.uri.toString(), fileUri(STATEMENT).toString())
      includes(await textAt(location.uri, location.range), '214')
    },
  },
  {
    sentence: 'The hover on the quotation shows the original sentence and its speaker',
    prove: async () => {
      const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', (await wrongNumber()).range.start)
      const text = hovers
        .flatMap(({ contents }) => contents.map(markdownText))
        .join('\n')
        .replaceAll('*', '')
      includes(text, 'The northern gate has closed 214 times without a fault')
      includes(text, 'Ilmari Kask')
    },
  },
  {
    sentence: 'The definition of the quotation is its passage in the source',
    prove: async () => {
      const place = one(
        await ask<vscode.Location | vscode.LocationLink>(
          'vscode.executeDefinitionProvider',
          (await wrongNumber()).range.start,
        ),
      )
      const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetRange]
      equal(uri.toString(), fileUri(STATEMENT).toString())
      includes(await textAt(uri, range), 'closed 214 times')
    },
  },
  {
    sentence: 'Open passage beside the draft shows the source at the words of the quotation',
    prove: async () => {
      const { range } = await wrongNumber()
      const editor = await show(DRAFT)
      editor.selection = new vscode.Selection(range.start, range.start)
      await vscode.commands.executeCommand('onrecord.openPassage')
      const beside = vscode.window.activeTextEditor
      equal(beside?.document.uri.toString(), fileUri(STATEMENT).toString())
      includes(beside?.document.getText(beside.selection) ?? '', 'closed 214 times')
      await vscode.commands.executeCommand('workbench.action.closeEditorsInGroup')
    },
  },
  {
    sentence: 'The preferred fix puts the source’s number back, and the finding goes',
    prove: async () => {
      const { range } = await wrongNumber()
      const actions = await ask<vscode.CodeAction>(
        'vscode.executeCodeActionProvider',
        range,
        vscode.CodeActionKind.QuickFix.value,
        20,
      )
      const { edit } = one(actions.filter(({ isPreferred }) => isPreferred))
      if (!edit) throw new Error('the fix edits nothing')
      await vscode.workspace.applyEdit(edit)
      includes((await draft()).getText(), 'closed 214 times')
      await numberIsRight()
    },
  },
  {
    sentence: 'Undo brings the text and the finding back',
    prove: async () => {
      await show(DRAFT)
      await vscode.commands.executeCommand('undo')
      await wrongNumber()
    },
  },
  {
    sentence: 'A source that is edited, not yet saved, is what the draft is checked against',
    prove: async () => {
      const { document } = await show(STATEMENT)
      await replaceWords(document, '214', '241')
      await numberIsRight()
      await vscode.commands.executeCommand('workbench.action.files.revert')
      await wrongNumber()
    },
  },
  {
    sentence: 'A source that changes on disk is read again',
    prove: async () => {
      const uri = fileUri(STATEMENT)
      const before = await vscode.workspace.fs.readFile(uri)
      const text = new TextDecoder().decode(before)
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('214', '241')))
      await numberIsRight()
      await vscode.workspace.fs.writeFile(uri, before)
      await wrongNumber()
    },
  },
  {
    sentence: 'A text that was never saved is checked against the sources of the folder that is open',
    prove: async () => {
      const content = `---\nsource: ${STATEMENT}\n---\n\n“The northern gate has closed 99 times,” said Ilmari Kask.\n`
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
      await vscode.window.showTextDocument(document)
      await whenFindings('the finding on 99', () => finding(document, 'altered-number', '99'))
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    },
  },
  {
    sentence: 'A source that is missing is marked where an empty draft names it, and goes when it is corrected',
    prove: async () => {
      const content = '---\nsource: sources/gone.txt\n---\n'
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
      await vscode.window.showTextDocument(document)
      await whenFindings('the missing source', () => finding(document, 'source-unread', 'sources/gone.txt'))
      await replaceWords(document, 'sources/gone.txt', STATEMENT)
      await whenFindings('silence', () => (vscode.languages.getDiagnostics(document.uri).length ? undefined : true))
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    },
  },
  {
    sentence: 'Front matter that cannot be understood is marked in its line',
    prove: async () => {
      const content = '---\ntitle: A bridge: open\nsource: sources/gone.txt\n---\n'
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content })
      await vscode.window.showTextDocument(document)
      await whenFindings('the mistake', () => finding(document, 'settings-unread', 'title: A bridge: open'))
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    },
  },
  {
    sentence: 'Check draft, with nothing changed, leaves the findings as they are',
    prove: async () => {
      const document = await draft()
      await wrongNumber()
      const before = vscode.languages.getDiagnostics(document.uri).length
      void vscode.commands.executeCommand('onrecord.checkDraft') // its answer waits for the reader
      await wrongNumber()
      equal(vscode.languages.getDiagnostics(document.uri).length, before)
    },
  },
  {
    sentence: 'After a restart the findings are there again',
    prove: async () => {
      const document = await draft()
      const gone = whenFindings('the end of the findings', () =>
        finding(document, 'altered-number', '241') ? undefined : true,
      )
      await vscode.commands.executeCommand('onrecord.restart')
      await gone
      await wrongNumber()
    },
  },
]

const draft = async () => (await show(DRAFT)).document

/** The finding on the wrong number, once it is there. */
async function wrongNumber(): Promise<vscode.Diagnostic> {
  const document = await draft()
  return whenFindings('the finding on 241', () => finding(document, 'altered-number', '241'))
}

async function numberIsRight(): Promise<void> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === fileUri(DRAFT).toString())
  if (!document) throw new Error('the draft is not open')
  await whenFindings('silence on the number', () => (finding(document, 'altered-number', '241') ? undefined : true))
}

/** The answers of one of VS Code's own provider commands about the draft. */
async function ask<T>(command: string, ...place: readonly unknown[]): Promise<readonly T[]> {
  return (await vscode.commands.executeCommand<readonly T[] | undefined>(command, fileUri(DRAFT), ...place)) ?? []
}

function one<T>(list: readonly T[] | undefined): T {
  const [first, ...others] = list ?? []
  if (!first || others.length) throw new Error(`one was expected, not ${list?.length ?? 0}`)
  return first
}

const textAt = async (uri: vscode.Uri, range: vscode.Range): Promise<string> =>
  (await vscode.workspace.openTextDocument(uri)).getText(range)

const markdownText = (content: vscode.MarkdownString | vscode.MarkedString): string =>
  typeof content === 'string' ? content : content.value
