import type { Hit } from './hit.ts'
import { locate, locateWords } from './locate.ts'
import { locateExactly } from './locate-exactly.ts'
import { scopeOf } from './scope.ts'
import type { Source } from './source.ts'
import type { Utterance } from './utterance.ts'

/** A stretch of a source's words, by index, wide enough to hold all of a quotation. */
export interface Window {
  readonly source: Source
  readonly first: number
  readonly last: number
}

const CHUNK = 5 // words: short enough to stand between two changes, long enough to be found
const PIECE = 3 // words: where no chunk is found, as where words were put into the midst of each
const MOST_WINDOWS = 6
const MOST_TWINS = 24
const INTERRUPTION = 40 // words of an attribution in the source that the draft has put elsewhere
const LEAST_REACH = 150 // words: the nearest stretch of a block is one of several; the words tell which is meant
const MOST_CUT = 400 // words that a marked omission may stand for

/** Where a quotation may stand: the stretches of the sources that share most with it, best first. */
export function windowsFor(
  { parts, written }: Pick<Utterance, 'parts' | 'written'>,
  sources: readonly Source[],
): readonly Window[] {
  const words = parts.flat()
  const asWritten = written.length === 1 && written[0] !== undefined && written[0].length > words.length
  const whole = parts.length === 1 ? locate(asWritten ? written.flat() : words, sources) : []
  if (whole[0]?.errors === 0)
    return whole.slice(0, MOST_TWINS).map(({ source, first, last }) => ({ source, first, last }))
  const reach = Math.max(LEAST_REACH, words.length + INTERRUPTION + (parts.length - 1) * MOST_CUT)
  const found = isClose(whole[0], words) ? [whole] : chunksOf(parts).map((chunk) => hitsOf(chunk, sources))
  const windows = [...whole, ...found.flat()].map((hit) => around(hit, reach))
  if (windows.length) return mostCovered(windows, found)
  const scope = scopeOf(sources)
  const spelled = [
    ...withoutNumbers(parts).map((run) => locateWords(run, sources).slice(0, MOST_TWINS)),
    ...chunksOf(parts, PIECE).map((piece) => locateExactly(` ${piece.join(' ')} `, scope).slice(0, MOST_TWINS)),
  ]
  return mostCovered(
    spelled.flat().map((hit) => around(hit, reach)),
    spelled,
  )
}

const CLOSE = 0.34 // of the characters differ: one word in three, so that nothing is to be gained from looking for parts

const isClose = (hit: Hit | undefined, words: readonly string[]): boolean =>
  hit !== undefined && hit.errors <= CLOSE * words.join(' ').length

/** Runs of words with no number in them: where numbers are written otherwise, the words beside them are the same. */
const withoutNumbers = (parts: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  parts
    .flatMap((part) => part.join(' ').split(/(?:^| )(?:[\d.]+\S*|[$€£¥₹%]|hundred|thousand|million|billion)(?= |$)/u))
    .map((run) => run.split(' ').filter((word) => word !== ''))
    .filter((run) => run.length >= 2)

const hitsOf = (chunk: readonly string[], sources: readonly Source[]): readonly Hit[] => {
  const hits = locate(chunk, sources)
  return (hits.length || chunk.length > 3 ? hits : locateWords(chunk, sources)).slice(0, MOST_TWINS)
}

function around({ source, first, last }: Hit, reach: number): Window {
  const { words } = source.reading.text
  return { source, first: Math.max(0, first - reach), last: Math.min(words.length, last + reach) }
}

/** Every part in chunks of about equal length. */
const chunksOf = (parts: readonly (readonly string[])[], length = CHUNK): readonly (readonly string[])[] =>
  parts.flatMap((part) => {
    const count = Math.max(1, Math.ceil(part.length / length))
    const size = Math.ceil(part.length / count)
    return Array.from({ length: Math.ceil(part.length / size) }, (_, i) => part.slice(i * size, (i + 1) * size))
  })

/** The windows that hold the most chunks; windows that lie in each other are one. */
function mostCovered(windows: readonly Window[], found: readonly (readonly Hit[])[]): readonly Window[] {
  const scored = windows.map((window) => ({ window, score: coverage(window, found) }))
  scored.sort((a, b) => b.score - a.score)
  const kept: Window[] = []
  for (const { window } of scored) {
    const near = kept.findIndex((other) => isNear(other, window))
    if (near >= 0) kept.splice(near, 1, joined(kept[near] ?? window, window))
    else if (kept.length < MOST_WINDOWS) kept.push(window)
  }
  return kept
}

const joined = (a: Window, b: Window): Window => ({
  source: a.source,
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
})

const coverage = (window: Window, found: readonly (readonly Hit[])[]): number =>
  found.filter((hits) => hits.some((hit) => holdsHit(window, hit))).length +
  (found.flat().filter((hit) => holdsHit(window, hit) && hit.errors === 0).length > 0 ? 0.5 : 0)

const holdsHit = (window: Window, hit: Hit): boolean =>
  hit.source === window.source && window.first <= hit.first && hit.last <= window.last

/** Whether the middles of two windows are less than a quarter of a window apart. */
const isNear = (a: Window, b: Window): boolean =>
  a.source === b.source && Math.abs(a.first + a.last - b.first - b.last) * 2 < a.last - a.first
