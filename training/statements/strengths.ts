import type { Tokens } from '../../server/src/core/attribution/statements/tokens.ts'
import { aheadOf } from '../../server/src/core/attribution/statements/totals.ts'
import { increment, type Marked } from './gold.ts'

/** From which share of its occurrences on a form has each strength; the first is strength 1. */
const STEPS = [0.015, 0.04, 0.08, 0.15, 0.25, 0.4, 0.55, 0.75, 0.88]
const FOLDS = 5

export const STRONGEST = STEPS.length

/** How strong a cue each of the possible forms is, by the hash of the form. */
export function strengthsOf(articles: readonly Marked[], possible: ReadonlySet<number>): ReadonlyMap<number, number> {
  const heads = new Map<number, number>()
  const total = new Map<number, number>()
  for (const { tokens, golds } of articles) {
    for (const { head } of golds) increment(heads, tokens.form[head] ?? 0)
    for (let row = 0; row < tokens.size; row++) increment(total, tokens.form[row] ?? 0)
  }
  const counted = [...heads].filter(([form]) => possible.has(form))
  return new Map(counted.map(([form, count]) => [form, strengthOf(count / ((total.get(form) ?? 0) + 1))]))
}

const strengthOf = (share: number): number => STEPS.filter((step) => share >= step).length

/** Gives the words of each article strengths that were counted without it, so that learning does not trust them too far. */
export function withFoldedStrengths(articles: readonly Marked[], possible: ReadonlySet<number>): readonly Marked[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const strengths = strengthsOf(
      articles.filter((_, index) => index % FOLDS !== fold),
      possible,
    )
    return articles.filter((_, index) => index % FOLDS === fold).map((marked) => withStrengths(marked, strengths))
  })
}

export function withStrengths({ tokens, ...marked }: Marked, strengths: ReadonlyMap<number, number>): Marked {
  const cue = cuesOf(tokens, strengths)
  return { ...marked, tokens: { ...tokens, cue, ...aheadOf(cue, tokens.sentence) } }
}

const cuesOf = (tokens: Tokens, strengths: ReadonlyMap<number, number>): Uint8Array =>
  Uint8Array.from(tokens.form.subarray(0, tokens.size), (form) => strengths.get(form) ?? 0)
