import { Parser } from 'htmlparser2'

/** The character that an entity stands for: `&amp;`, `&ldquo;`, `&#8220;`. What is none comes back as it is. */
export function decodeEntity(entity: string): string {
  const decoded: string[] = []
  const parser = new Parser({ ontext: (text) => void decoded.push(text) }, { decodeEntities: true })
  parser.end(entity)
  return decoded.join('')
}
