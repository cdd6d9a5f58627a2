import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseFixture } from '../fixture.ts'

const FIXTURES = 'test/fixtures'
const STAGES = ['attribution', 'people', 'quotes', 'statements', 'text']

/** The small news stories of the fixtures, which hold every phenomenon that reading knows. */
const STORIES: readonly string[] = STAGES.flatMap((stage) =>
  readdirSync(join(FIXTURES, stage), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.fixture'))
    .sort()
    .flatMap((name) => parseFixture(readFileSync(join(FIXTURES, stage, name), 'utf8')).files)
    .map(({ text }) => text)
    .filter((text) => text.trim()),
)

const story = fc.constantFrom(...STORIES)

/** Stories of up to sixty of them, one below the other. */
export const longStories: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(...[3, 15, 60].map((most) => fc.array(story, { minLength: 1, maxLength: most, size: 'max' }))),
    fc.constantFrom('\n\n', '\n'),
  )
  .map(([stories, between]) => stories.join(between))

/** One of the places where a story has something, or all of its end. */
interface Where {
  readonly what: RegExp
  /** What is put there instead. */
  readonly instead: (found: string, text: string) => string
}

const NAME = /\p{Lu}\p{Ll}{2,}/gu
const LINE_ENDS = /\n+|$/gu

/** What writers do to a story, each at one of the places where it can be done. */
const WORK: Readonly<Record<string, Where>> = {
  'types a character': { what: /(?=[\s\S])|$/gu, instead: (_, text) => text.charAt(0) },
  'types inside a name': { what: NAME, instead: (name, text) => name.slice(0, 2) + text.charAt(0) + name.slice(2) },
  'deletes a name': { what: /\p{Lu}\p{Ll}{2,} ?/gu, instead: () => '' },
  'names somebody else': { what: NAME, instead: (_, text) => (text.charCodeAt(0) % 2 ? 'Young' : 'Ana Will') },
  'adds a mark': { what: /\b|$/gu, instead: (_, text) => MARKS.charAt(text.charCodeAt(0) % MARKS.length) },
  'removes a mark': { what: /[“”"‘’«»]|$/gu, instead: () => '' },
  'deletes a paragraph': { what: /[^\n]+\n*/gu, instead: () => '' },
  'joins two paragraphs': { what: LINE_ENDS, instead: () => ' ' },
  'parts a paragraph': { what: / |$/gu, instead: () => '\n\n' },
  'pastes a story': { what: LINE_ENDS, instead: (end, text) => `${end}${text}\n\n` },
  'pastes some words': { what: /\b|$/gu, instead: (_, text) => text.slice(0, 60) },
  'labels a turn': { what: LINE_ENDS, instead: (end, text) => end + LABELS[text.charCodeAt(0) % LABELS.length] },
  'has somebody say it': { what: / |$/gu, instead: (_, text) => SAYING[text.charCodeAt(0) % SAYING.length] ?? '' },
  'cuts a stretch': { what: /[\s\S]{1,90}/gu, instead: () => '' },
  'does nothing': { what: /$/gu, instead: () => '' },
}

const MARKS = '“”"‘’«'
const LABELS = ['RUIZ: ', 'Q: ', 'A: ', 'MODERATOR: ', '[00:01:02] OKAFOR: ', 'Ana Ruiz: ']
const SAYING = [
  ' he said ',
  ' Ms Ruiz said. “We go. ',
  ', according to the board, ',
  ' called it “a farce”, ',
  '. Young said ',
]

/** A change to a story as it is: what is done, where, and with which words. */
export interface Change {
  readonly work: string
  /** Which of the places, as a share of them; 0 is the first mention, the first paragraph. */
  readonly at: number
  readonly text: string
}

/** Many changes, one after the other, now of all kinds, now of one or two. */
export const writing: fc.Arbitrary<readonly Change[]> = fc
  .oneof(fc.constant(Object.keys(WORK)), fc.subarray(Object.keys(WORK), { minLength: 1, maxLength: 2 }))
  .chain((kinds) =>
    fc.array(
      fc.record({
        work: fc.constantFrom(...kinds),
        at: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
        text: story,
      }),
      { minLength: 1, maxLength: 12, size: 'max' },
    ),
  )

/** The story after a change; the same where there is no place for it. */
export function changed(raw: string, { work, at, text }: Change): string {
  const { what = /$/gu, instead = () => '' } = WORK[work] ?? {}
  const places = [...raw.matchAll(what)]
  const place = places[Math.floor(at * places.length)]
  if (!place) return raw
  return raw.slice(0, place.index) + instead(place[0], text) + raw.slice(place.index + place[0].length)
}
