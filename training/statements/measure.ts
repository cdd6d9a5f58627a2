import { chooseSource } from '../../server/src/core/attribution/statements/choose.ts'
import { newFeatures } from '../../server/src/core/attribution/statements/features.ts'
import type { Model } from '../../server/src/core/attribution/statements/model.ts'
import { contentParts, type Rows } from '../../server/src/core/attribution/statements/parts.ts'
import { settle } from '../../server/src/core/attribution/statements/settle.ts'
import { judge } from '../../server/src/core/attribution/statements/take-over.ts'
import type { Tokens } from '../../server/src/core/attribution/statements/tokens.ts'
import type { Marked } from './gold.ts'

/** Prints how well statements are found at several bounds of probability: exact and overlapping content, source, cue. */
export function measure(name: string, articles: readonly Marked[], model: Model, bounds: readonly number[]): void {
  const found = articles.map((marked) => ({
    marked,
    guesses: judge(model, marked.tokens).flatMap((one) => one.proposals),
  }))
  for (const bound of bounds) {
    const n = { gold: 0, guess: 0, exact: 0, goldHit: 0, guessHit: 0, cue: 0, sourced: 0, source: 0 }
    for (const { marked, guesses } of found) count(marked, settle(guesses, bound), model, n)
    const f1 = (hits: number, others = hits) =>
      (200 * (hits / n.guess) * (others / n.gold)) / (hits / n.guess + others / n.gold)
    const share = (a: number, b: number) => ((100 * a) / b).toFixed(1)
    console.log(
      `${name} at ${bound}: exact F1 ${f1(n.exact).toFixed(1)}  overlap P ${share(n.guessHit, n.guess)} R ${share(n.goldHit, n.gold)} F1 ${f1(n.guessHit, n.goldHit).toFixed(1)}  source ${share(n.source, n.sourced)}  cue F1 ${f1(n.cue).toFixed(1)}  (${n.gold})`,
    )
  }
}

type Counts = Record<'gold' | 'guess' | 'exact' | 'goldHit' | 'guessHit' | 'cue' | 'sourced' | 'source', number>

function count(
  { tokens, golds, count: marked }: Marked,
  guesses: ReturnType<typeof settle>,
  model: Model,
  n: Counts,
): void {
  const f = newFeatures()
  n.gold += marked
  n.guess += guesses.length
  const heads = new Set(guesses.map(({ cue }) => cue))
  const exact = new Set(guesses.map(({ first, last }) => `${first}:${last}`))
  const hit = new Set<unknown>()
  for (const gold of golds) {
    if (heads.has(gold.head)) n.cue++
    if (exact.has(`${gold.first}:${gold.last}`)) n.exact++
    const best = guesses.reduce(
      (a, b) => (overlap(tokens, gold, b) > overlap(tokens, gold, a) ? b : a),
      guesses[0] ?? { ...gold, cue: 0, probability: 0 },
    )
    if (overlap(tokens, gold, best) < 0.5) continue
    hit.add(best)
    n.goldHit++
    if (!gold.source) continue
    n.sourced++
    const { row } = chooseSource(
      model,
      tokens,
      { cue: best.cue, shape: best.shape, parts: contentParts(tokens, best) },
      f,
    )
    if (gold.source.first <= row && row < gold.source.last) n.source++
  }
  n.guessHit += hit.size
}

function overlap(tokens: Tokens, a: Rows, b: Rows): number {
  const span = ({ first, last }: Rows) => ({ start: tokens.start[first] ?? 0, end: tokens.end[last - 1] ?? 0 })
  const x = span(a)
  const y = span(b)
  const both = Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return both / (x.end - x.start + y.end - y.start - both)
}
