interface Kind {
  /** How a text of this kind begins. */
  readonly begins: RegExp
  readonly named: RegExp
  /** What a text with such a name has, unless it is a plain text after all. */
  readonly has: RegExp
  readonly what: string
}

const NEVER = /(?!)/u
const TAG = /<\/?[a-z][^>\n]{0,200}>/iu

/** Texts in which markup stands among the words: read as plain text they would accuse quotations of what is markup. */
const KINDS: readonly Kind[] = [
  {
    begins: /^(?:WEBVTT\b|\s*(?:\d+\s*\n\s*)?(?:\d+:)?\d\d:\d\d[.,]\d{3} --> )/u,
    named: /\.(?:srt|vtt)$/iu,
    has: /-->/u,
    what: 'it is a subtitle file',
  },
  {
    begins: /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/iu,
    named: /\.x?html?$/iu,
    has: TAG,
    what: 'it is a web page',
  },
  { begins: /^\s*<\?xml\b/u, named: /\.xml$/iu, has: TAG, what: 'it is an XML file' },
  {
    begins: NEVER,
    named: /\.(?:eml|mht(?:ml)?)$/iu,
    has: /=[\dA-F]{2}|=\r?\n/u,
    what: 'it is an e-mail as it was sent',
  },
  { begins: NEVER, named: /\.(?:jsonl|ndjson)$/iu, has: /^\s*\{/u, what: 'it is a file of JSON lines' },
]

const HEAD = 20_000 // characters: the headers of an e-mail, and the first words of a page

/**
 * Why a text is not read, or null: told by how it begins, whatever its name; else by its name, where what is in it bears the
 * name out. The answer ends the sentence “… cannot be read: ”.
 */
export function whyNotRead(raw: string, name: string): string | null {
  const head = raw.slice(0, HEAD)
  const kind = KINDS.find(({ begins, named, has }) => begins.test(head) || (named.test(name) && has.test(head)))
  return kind ? `${kind.what}, and only text files can be read; save its words as a .txt file` : null
}
