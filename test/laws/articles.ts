import fc from 'fast-check'

/** Paragraphs of small news stories, as they are printed: speech with and without marks, titles, labels, gaps. */
const PARAGRAPHS = [
  'The harbour board of Ostholm voted on Tuesday to reopen the old ferry, said Vera Lindqvist, its chair.',
  '“We open in June,” Lindqvist told the council. “Not a day later, whatever the weather says.”',
  'She added that the pumps had been “tested twice” and that nobody on the board doubted the figures.',
  'Josef Brandt, a ferryman for thirty years, was not convinced. “Nobody asked us,” he said.',
  '“We began with the piers. They were the hardest part.',
  '“Then came the deck,” Ms Lindqvist wrote in a letter to the board.',
  'According to the report, the bridge “will never pay for itself”; the board called that “a guess”.',
  'In his book “The Long Crossing”, Mr Brandt argues that the so-called “bridge tax” came too late.',
  '‘We don’t close in winter,’ the harbour master said. ‘It’s the boats’ busiest time.',
  '‘And the crews’ wages depend on it.’',
  'Asked who would pay, the mayor, Ana Ruiz, said she did not know. “Ask the board,” she replied, laughing.',
  'The council meets again on Monday at 6 p.m. in St. Olaf’s Hall, Brandt’s daughter Ines Brandt said.',
  'He denied that he had spoken to Ruiz. A spokeswoman for the board declined to comment.',
] as const

/** Articles of some of these paragraphs. */
export const articles: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PARAGRAPHS), { minLength: 3, maxLength: 30 })
  .map((paragraphs) => paragraphs.join('\n\n'))

/** What a writer does to an article in one go: types a character or some words, deletes some, parts a paragraph. */
export interface Edit {
  /** Of the text as it is, as a share of its length. */
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const TYPED = ['x', 'e', ' ', '“', '”', '’', '"', '.', '\n\n', ' he said', 'Ms Ruiz ', '“No,” she said. ', '']

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.nat({ max: 40 })),
    insert: fc.constantFrom(...TYPED),
  }),
  { minLength: 1, maxLength: 6 },
)

export function edited(raw: string, { at, remove, insert }: Edit): string {
  const from = Math.floor(at * raw.length)
  return raw.slice(0, from) + insert + raw.slice(from + remove)
}

/** An article of that many paragraphs, each different from the ones beside it. */
export const longArticle = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, i) => PARAGRAPHS[(i * 5) % PARAGRAPHS.length]).join('\n\n')
