import { draftOf } from './interviews.ts'

const BEHIND = 34 // characters of a line that is wrapped by hand

const wrapped = (draft: string): string => draft.replace(new RegExp(`(.{${BEHIND},}?) (?=\\S)`, 'gu'), '$1\n')

/** The `at`-th word of a quotation, or the one behind it where that one is in brackets, between two strings. */
function around(words: string, at: number, [open, close]: readonly [string, string]): string {
  const list = words.split(' ')
  const i = list.findIndex((word, k) => k >= at % list.length && /^[\p{L}’]+$/u.test(word))
  return i < 0 ? words : list.with(i, `${open}${list[i]}${close}`).join(' ')
}

/** How a draft may hold a quotation of Ana Ruiz: by other marks, wrapped by hand, in Markdown. `at` picks a word. */
export const LAYOUTS: Readonly<Record<string, (words: string, at: number) => string>> = {
  plain: (words) => draftOf(words),
  'named behind': (words) => `“${words.replace(/\.$/u, '')},” Mayor Ana Ruiz said.\n`,
  'straight marks': (words) => draftOf(words).replaceAll(/[“”]/gu, '"').replaceAll('’', "'"),
  'single marks': (words) => `‘${words.replace(/\.$/u, '')}’, Mayor Ana Ruiz said.\n`,
  'angle marks': (words) => draftOf(words).replace('“', '«').replace('”', '»'),
  'wrapped by hand': (words) => wrapped(draftOf(words)),
  'a word with emphasis': (words, at) => draftOf(around(words, at, ['*', '*'])),
  'a word in bold type': (words, at) => draftOf(around(words, at, ['**', '**'])),
  'all in italics': (words) => draftOf(`*${words}*`),
  'a word with a link': (words, at) => draftOf(around(words, at, ['[', '](https://example.org/boats)'])),
  'a block with marks': (words) => `> “${words.replace(/\.$/u, '')},” Mayor Ana Ruiz said.\n`,
  'a block': (words) => `Mayor Ana Ruiz said:\n\n> ${words}\n`,
  'a list': (words) => `- Nobody came.\n- “${words.replace(/\.$/u, '')},” Mayor Ana Ruiz said.\n`,
}
