import { decode } from './decode.ts'
import type { Document, Format, ReadDocument } from './document.ts'
import { readMarkdown } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import { whyNotRead } from './unread-kind.ts'

/** Reads a file: its encoding and format by its content first, then by its name. */
export function readBytes(bytes: Uint8Array, name: string): Document {
  const decoded = decode(bytes)
  if (decoded.kind === 'binary') return { kind: 'problem', message: decoded.what }
  return readString(decoded.text, name)
}

/** Reads a text that is open in an editor. */
export function readString(raw: string, name: string): Document {
  const message = whyNotRead(raw, name)
  return message === null ? READERS[formatOf(name)](raw) : { kind: 'problem', message }
}

const READERS: Readonly<Record<Format, (raw: string) => ReadDocument>> = {
  text: readPlainText,
  markdown: readMarkdown,
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd)$/iu

const formatOf = (name: string): Format => (MARKDOWN.test(name) ? 'markdown' : 'text')

/** Whether a file found in a folder can be a text at all, by its name; what the name does not tell, its content will. */
export const mayBeText = (name: string): boolean => !NO_TEXT.test(name)

const NO_TEXT =
  /\.(?:7z|aac|aiff?|avif|avi|bmp|css|csv|db|dll|exe|flac|gif|gz|heic|ico|jpe?g|js|m4[av]|mkv|mov|mp[34]|mpeg|ogg|opus|otf|png|psd|raw|svg|tar|tiff?|tsx?|ttf|wav|webm|webp|wma|wmv|woff2?|xlsx?|zip)$/iu
