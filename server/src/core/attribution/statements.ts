import type { Text } from '../text/text.ts'
import type { Attributed } from './attribute.ts'
import type { Statement } from './attribution.ts'

/** The reported speech of a text, with and without marks, in order. */
export function findStatements(text: Text, attributed: Attributed): readonly Statement[] {
  void text
  void attributed
  return []
}
