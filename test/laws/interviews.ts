import fc from 'fast-check'
import type { Source } from '../../server/src/core/align/source.ts'
import { sourceFrom } from '../checks/judged-fixture.ts'

// Interviews with the mayor of a town that does not exist, made up sentence by sentence.

const SUBJECTS = ['The harbour office', 'Our second crane', 'The old ferry', 'Captain Lind', 'The island school']
const VERBS = ['needs', 'may lose', 'has painted', 'never wanted', 'pays for']
const OBJECTS = [
  'twelve wooden boats',
  'a roof of slate',
  'the northern gate',
  'its licence from Denmark',
  'those pumps',
]
const TAILS = ['before the winter', 'in June', 'without a word to the council', 'if the money comes', 'by night']

/** One to three sentences that were said in one breath, no sentence twice in one interview. */
export type Answer = readonly string[]

const sentence = fc
  .tuple(...[SUBJECTS, VERBS, OBJECTS, TAILS].map((list) => fc.constantFrom(...list)))
  .map((parts) => `${parts.join(' ')}.`)

/** The answers of an interview, none of them empty. */
export const interview: fc.Arbitrary<readonly Answer[]> = fc
  .uniqueArray(sentence, { minLength: 6, maxLength: 12 })
  .map((sentences) =>
    sentences.flatMap((_, i) => (i % 3 === 0 ? [sentences.slice(i, i + 3)] : [])).filter(({ length }) => length > 0),
  )

export const SHAPES = ['article', 'transcript', 'speech'] as const

/** How a source holds an interview: quoted in an article, in labelled turns, or as one person's own text. */
export function sourceOf(answers: readonly Answer[], shape: (typeof SHAPES)[number]): Source {
  const said = answers.map((answer) => answer.join(' '))
  if (shape === 'article')
    return sourceFrom('a.txt', said.map((words) => `“${words}” said the mayor, Ana Ruiz.`).join('\n\n'))
  if (shape === 'transcript')
    return sourceFrom('a.txt', said.map((words) => `TOM BRANDT: And then?\n\nANA RUIZ: ${words}`).join('\n\n'))
  return sourceFrom('a.txt', said.join('\n\n'), { speaker: 'Ana Ruiz' })
}

export const draftOf = (words: string): string => `Mayor Ana Ruiz said: “${words}”\n`
