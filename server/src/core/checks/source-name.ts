import type { Source } from '../align/source.ts'

/** How a sentence speaks of a source: its outlet, its title, or what its file is called, “the mayor interview”. */
export function sourceName({ outlet, title }: Source): string {
  if (outlet) return outlet
  const name = title.replace(FILE_ENDING, '')
  return name === title ? title : `the ${name.replace(/[-_\s]+/gu, ' ').trim()}`
}

const FILE_ENDING = /\.[a-z\d]{2,5}$/iu
