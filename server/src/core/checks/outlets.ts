import { wordSet } from '../align/word-set.ts'
import { findWords } from '../text/words.ts'
import mediaWords from './data/media-words.data.json'

const MEDIA_WORDS = wordSet(mediaWords.words)

/** Whether a name is that of a newspaper, broadcaster or agency: `the Tidewall Herald`, `CNN`; not `the council`. */
export const isOutletName = (name: string): boolean => formsOf(name).some((form) => MEDIA_WORDS.has(form))

/** Whether a text or name has the name of an outlet in it: `Herald` for `the Tidewall Herald` is not enough. */
export const namesOutlet = (text: string, outlet: string): boolean => {
  const wanted = formsOf(outlet).join(' ')
  return wanted !== '' && ` ${formsOf(text).join(' ')} `.includes(` ${wanted} `)
}

const CITING_BEFORE = new Set(['by', 'from', 'in', 'on', 'to', 'told', 'via', 'with'])
const CITING_AFTER = new Set(['reported', 'reports', 'said', 'say', 'says', 'writes', 'wrote'])

/** Whether words cite an outlet or document: “told the Herald”, “the Herald reported”; not “a Herald photographer”. */
export function citesOutlet(words: string, outlet: string): boolean {
  const forms = formsOf(words)
  const wanted = formsOf(outlet)
  return forms.some((_, at) => {
    if (!wanted.every((form, i) => forms[at + i] === form)) return false
    return CITING_BEFORE.has(forms[at - 1] ?? '') || CITING_AFTER.has(forms[at + wanted.length] ?? '')
  })
}

const formsOf = (name: string): readonly string[] =>
  findWords(name, { start: 0, end: name.length })
    .map(({ form }) => form.replace(/'s$/u, ''))
    .filter((form) => form !== 'the')
