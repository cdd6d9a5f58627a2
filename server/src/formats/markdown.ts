import type { ReadDocument } from './document.ts'
import { readPlainText } from './plain-text.ts'

/** Markdown. */
export const readMarkdown = (raw: string): ReadDocument => ({ ...readPlainText(raw), format: 'markdown' })
