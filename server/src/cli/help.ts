/** What `onrecord --help` and `onrecord COMMAND --help` print. */
export const HELP = {
  onrecord: `On Record checks a draft against the sources it quotes.

  onrecord check [DRAFT…]       what is wrong with the quotations of a draft
  onrecord extract SOURCE…      every quotation in a text, and who said it
  onrecord lsp                  the language server, for editors

  onrecord COMMAND --help       more about one of them
  onrecord --version

Examples:
  onrecord check story.md
  onrecord check story.md --source notes/
  onrecord extract interview.txt
`,
  check: `onrecord check [DRAFT…] [--source PATH…]

Checks the quotations of a draft against its sources: those named at its top, in onrecord.json, by its links, or in a
folder “sources” beside it. Without DRAFT: the drafts that onrecord.json names. “-” reads a draft from standard input.

  --source PATH       a file, or a folder of files; goes before the sources that the draft names. May be repeated
  --profile NAME      the house rules: strict (default), agency, lenient, academic
  --format NAME       pretty (default), json, sarif, github, html, markdown
  --output FILE       writes the report into a file
  --fix               writes the safe fixes into the drafts: those that bring back the source's exact words
  --max-warnings N    warnings are findings (exit 1) only above this number
  --no-config         leaves onrecord.json unread

Ends with 0 when nothing is wrong, 1 when there is an error or a warning, 2 when a draft or a source could not be read.

Examples:
  onrecord check story.md
  onrecord check story.md --source notes/ --source statement.txt
  onrecord check drafts/*.md --format json --output report.json
  onrecord check story.md --format html --output report.html
  pbpaste | onrecord check - --source interview.txt
`,
  extract: `onrecord extract SOURCE… [--format pretty|json|csv]

Prints every quotation in a text, and who said it. “-” reads standard input.

  --format NAME       pretty (default), json, csv
  --output FILE       writes the list into a file

Examples:
  onrecord extract interview.txt
  onrecord extract notes/*.txt --format json
`,
  lsp: `onrecord lsp [--stdio|--socket=N]

Starts the language server, for editors that speak the Language Server Protocol.

Examples:
  onrecord lsp --stdio
`,
} as const
