import { styleText } from 'node:util'

type Look = Parameters<typeof styleText>[0]

/** Writes words in a colour, or plain where colours are not wanted. */
export type Paint = (look: Look, words: string) => string

export const painter = (colours: boolean): Paint =>
  colours ? (look, words) => styleText(look, words) : (_, words) => words
