import {
  leftEndFeatures,
  leftStartFeatures,
  rightEndFeatures,
  rightStartFeatures,
} from '../../server/src/core/attribution/statements/boundary-features.ts'
import {
  leftEnds,
  leftStarts,
  mayReport,
  rightEnds,
  rightStarts,
} from '../../server/src/core/attribution/statements/candidates.ts'
import { type Features, newFeatures } from '../../server/src/core/attribution/statements/features.ts'
import { slotOf } from '../../server/src/core/attribution/statements/model.ts'
import type { Rows } from '../../server/src/core/attribution/statements/parts.ts'
import { contentParts } from '../../server/src/core/attribution/statements/parts.ts'
import { POS } from '../../server/src/core/attribution/statements/parts-of-speech.ts'
import { SHAPE, SHAPES, shapeFeatures } from '../../server/src/core/attribution/statements/shape-features.ts'
import { isHead, NOBODY, sourceFeatures, sourceRows } from '../../server/src/core/attribution/statements/source.ts'
import type { Tokens } from '../../server/src/core/attribution/statements/tokens.ts'
import type { Gold, Marked } from './gold.ts'
import type { Example } from './learn.ts'

/** Every choice that the engine would make while it reads an article, with what people chose. */
export function examplesOf({ tokens, golds }: Marked): readonly Example[] {
  const f = newFeatures()
  return [
    ...shapeExamples(tokens, golds, f),
    ...golds.flatMap((gold) => [...boundaryExamples(tokens, gold, f), ...sourceExample(tokens, gold, f)]),
  ]
}

function shapeExamples(tokens: Tokens, golds: readonly Gold[], f: Features): readonly Example[] {
  const shapes = new Map(golds.map((gold) => [gold.head, gold.shape]))
  const cues = Array.from({ length: tokens.size }, (_, row) => row).filter((row) => mayReport(tokens, row))
  return cues.map((cue) => {
    f.count = 0
    shapeFeatures(tokens, cue, f)
    const base = f.hashes.slice(0, f.count)
    return example(SHAPES, shapes.get(cue) ?? SHAPE.NONE, (shape) => fillAnswer(base, shape, f), f)
  })
}

/** The features of a row crossed with a shape; that it has none is what the others are measured against. */
function fillAnswer(base: Int32Array, shape: number, f: Features): void {
  if (shape !== SHAPE.NONE) for (const hash of base) f.hashes[f.count++] = slotOf(hash, shape)
}

function boundaryExamples(tokens: Tokens, gold: Gold, f: Features): readonly Example[] {
  const { head: cue, first, last, shape, leftEnd } = gold
  const ends = (start: number) =>
    choice(rightEnds(tokens, start), last, (end) => rightEndFeatures(tokens, { cue, start, end, shape }, f), f)
  if (shape === SHAPE.RIGHT)
    return [
      ...choice(rightStarts(tokens, cue), first, (row) => rightStartFeatures(tokens, cue, row, f), f),
      ...ends(first),
    ]
  return [
    ...choice(leftEnds(tokens, cue), leftEnd, (end) => leftEndFeatures(tokens, { cue, end, shape }, f), f),
    ...choice(
      leftStarts(tokens, leftEnd),
      first,
      (start) => leftStartFeatures(tokens, { cue, start, end: leftEnd, shape }, f),
      f,
    ),
    ...(shape === SHAPE.AROUND ? ends(cue + 1) : []),
  ]
}

function sourceExample(tokens: Tokens, gold: Gold, f: Features): readonly Example[] {
  const around = { cue: gold.head, shape: gold.shape, parts: contentParts(tokens, { ...gold, cue: gold.head }) }
  const rows = sourceRows(tokens, around)
  return choice(rows, sourceHead(tokens, gold), (row) => sourceFeatures(tokens, around, row, f), f)
}

/**
 * The noun that the words mean that people marked as the source: `spokesman` in “a spokesman for the port, who …”,
 * `Brandt` in “the harbour spokesman Ivo Brandt”.
 */
export function sourceHead(tokens: Tokens, { source }: Gold): number {
  if (!source) return NOBODY
  const end = endOfHead(tokens, source)
  for (let row = end - 1; row >= source.first; row--) if (isHead(tokens, row)) return row
  for (let row = end; row < source.last; row++) if (isHead(tokens, row)) return row
  return source.last - 1
}

const ENDS_HEAD: ReadonlySet<number> = new Set([POS.PREPOSITION, POS.CONJUNCTION, POS.WH, POS.VERB, POS.PAST, POS.ING])

/** Where what only describes the source begins: “of”, “who”, a comma, after at least one noun. */
function endOfHead(tokens: Tokens, { first, last }: Rows): number {
  let nouns = 0
  for (let row = first; row < last; row++) {
    const inName = (tokens.mention[row] ?? -1) >= 0 && tokens.mention[row] === tokens.mention[row + 1]
    if (inName) continue
    if (nouns && (tokens.mark[row] || ENDS_HEAD.has(tokens.pos[row] ?? 0)) && (tokens.mention[row] ?? -1) < 0)
      return row
    if (isHead(tokens, row)) nouns++
  }
  return last
}

function choice(rows: readonly number[], gold: number, fill: (row: number) => void, f: Features): readonly Example[] {
  const index = rows.indexOf(gold)
  return index < 0 || rows.length < 2 ? [] : [example(rows, index, fill, f)]
}

function example(rows: readonly number[], gold: number, fill: (row: number) => void, f: Features): Example {
  const offsets = new Int32Array(rows.length + 1)
  const parts = rows.map((row, i) => {
    f.count = 0
    fill(row)
    offsets[i + 1] = (offsets[i] ?? 0) + f.count
    return f.hashes.slice(0, f.count)
  })
  const hashes = new Int32Array(offsets[rows.length] ?? 0)
  parts.forEach((part, i) => {
    hashes.set(part, offsets[i])
  })
  return { hashes, offsets, gold }
}
