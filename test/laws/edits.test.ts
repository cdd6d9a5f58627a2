import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../server/src/core/analyse.ts'
import { type Decided, decideAll } from '../../server/src/core/attribution/decisions.ts'
import { readSalience } from '../../server/src/core/attribution/salience.ts'
import { setScene } from '../../server/src/core/attribution/scene.ts'
import { sharedRows } from '../../server/src/core/attribution/statements/shared-rows.ts'
import { judge } from '../../server/src/core/attribution/statements/take-over.ts'
import { tokensOf } from '../../server/src/core/attribution/statements/tokens.ts'
import { MODEL } from '../../server/src/core/attribution/statements/weights.ts'
import { findMentions } from '../../server/src/core/people/find-mentions.ts'
import { readTokens } from '../../server/src/core/people/tokens.ts'
import { findQuotations } from '../../server/src/core/quotes/find-quotations.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { readText } from '../../server/src/core/text/read-text.ts'
import type { Text } from '../../server/src/core/text/text.ts'
import { readMarkdown } from '../../server/src/formats/markdown.ts'
import { articles, edited, edits, longArticle } from './articles.ts'
import { changed, longStories, writing } from './writers.ts'

test('an article read after each of a writer’s edits is read as from scratch: people, speakers and statements, too', () => {
  fc.assert(
    fc.property(articles, edits, (article, changes) => {
      let raw = article
      let reading = analyse(plainProse(raw))
      for (const change of changes) {
        raw = edited(raw, change)
        reading = analyse(plainProse(raw), reading)
        assert.deepEqual(reading, analyse(plainProse(raw)))
      }
    }),
    { numRuns: 150 },
  )
})

test('a long story read after each of a writer’s changes is read as from scratch, whatever is changed and how often', () => {
  const formats = [plainProse, (raw: string) => readMarkdown(raw).prose]
  fc.assert(
    fc.property(longStories, writing, fc.constantFrom(...formats), (story, changes, proseOf) => {
      let raw = story
      let reading = analyse(proseOf(raw))
      for (const change of changes) {
        raw = changed(raw, change)
        reading = analyse(proseOf(raw), reading)
        assert.deepEqual(reading, analyse(proseOf(raw)), `after “${change.work}”`)
      }
    }),
    { numRuns: 100 },
  )
})

/** What is known of a text, and what is decided of its quotations, by what is remembered of an earlier state. */
function decidedOf(raw: string, before?: Decided): Decided {
  const text = readText(plainProse(raw), before?.scene.tokens.text)
  const scene = setScene(text, findQuotations(text, before?.scene.tokens.text), before?.scene)
  return decideAll({ scene, salience: readSalience(scene) }, before)
}

const withoutMemory = ({ scene, ...decided }: Decided) => ({ ...decided, scene: { ...scene, known: undefined } })

test('all that is known of a story and decided of its quotations after a change is so from scratch, to the same chances', () => {
  const emptyPage = decidedOf('')
  fc.assert(
    fc.property(longStories, writing, (story, changes) => {
      let raw = story
      let decided = decidedOf(raw, emptyPage)
      for (const change of changes) {
        raw = changed(raw, change)
        decided = decidedOf(raw, decided)
        assert.deepEqual(decided, decidedOf(raw, emptyPage), `after “${change.work}”, by memory`)
        assert.deepEqual(withoutMemory(decided), withoutMemory(decidedOf(raw)), `after “${change.work}”, from scratch`)
      }
    }),
    { numRuns: 100 },
  )
})

const PARAGRAPHS = 400
const MOST_WORK = 0.1 // of the text: the ten sentences and quotations to each side of the place, and some room

const typedInTheMiddle = (raw: string): string => {
  const at = raw.indexOf('council', raw.length / 2)
  return `${raw.slice(0, at)}x${raw.slice(at)}`
}

/** How many of the objects of one list another one has as well. */
const shared = (before: readonly object[], after: readonly object[]): number => {
  const known = new Set(before)
  return after.filter((item) => known.has(item)).length
}

test('a character typed in the middle of a long article leaves the words before it the same objects', () => {
  const before = analyse(plainProse(longArticle(PARAGRAPHS))).text
  const after = readText(plainProse(typedInTheMiddle(before.raw)), before)
  assert.ok(shared(before.words, after.words) > before.words.length * 0.45)
})

test('a character typed in the middle of a long article has only the words near it judged again for reported speech', () => {
  const tokens = (text: Text) => {
    const quotations = findQuotations(text)
    const words = readTokens(text, quotations)
    return tokensOf(text, { quotations, found: findMentions(words).found })
  }
  const before = tokens(readText(plainProse(longArticle(PARAGRAPHS))))
  const after = tokens(readText(plainProse(typedInTheMiddle(longArticle(PARAGRAPHS)))))
  const judged = judge(MODEL, before)
  const again = judge(MODEL, after, { judged, shared: sharedRows(before, after) })
  assert.deepEqual(again, judge(MODEL, after))
  assert.ok(again.length - shared(judged, again) < again.length * MOST_WORK)
})
