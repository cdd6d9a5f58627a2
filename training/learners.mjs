// What is learned of attribution: which candidate speaks, and the odds that something is so.
import { binFeatures, boost } from './boost.mjs'

const LEAST_CURVATURE = 1e-4

/** Trees whose scores, through a softmax over the candidates of a quotation, choose its speaker. */
export function trainRanker(examples, width, options) {
  const groups = examples.filter(({ labels }) => labels.some((label) => label > 0))
  const targets = groups.map(({ labels }) => targetOf(labels))
  const data = binFeatures(joined(groups.map(({ table }) => table)), width)
  return boost(data, options, (scores, gradient, hessian) => {
    let at = 0
    for (const target of targets) {
      const chances = softmax(scores.subarray(at, at + target.length))
      for (let i = 0; i < target.length; i++, at++) {
        gradient[at] = chances[i] - target[i]
        hessian[at] = Math.max(chances[i] * (1 - chances[i]), LEAST_CURVATURE)
      }
    }
  })
}

/** What another mention of the same name is worth: taken for the speaker it is right, too, but seldom what is looked for. */
const NAMESAKE = 0.05

/** Mentions in the annotated words share the target; other mentions of the same name have a little of it. */
function targetOf(labels) {
  const exact = labels.includes(2)
  const weights = labels.map((label) => (label === 2 ? 1 : label === 1 ? (exact ? NAMESAKE : 1) : 0))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}

function softmax(scores) {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / sum)
}

/** Trees whose score is the log odds of a label. */
export function trainOdds(rows, labels, options) {
  const data = binFeatures(joined(rows), rows[0].length)
  return boost(data, options, (scores, gradient, hessian) => {
    labels.forEach((label, i) => {
      const chance = chanceOf(scores[i])
      gradient[i] = chance - Number(label)
      hessian[i] = Math.max(chance * (1 - chance), LEAST_CURVATURE)
    })
  })
}

export const chanceOf = (logOdds) => 1 / (1 + Math.exp(-logOdds))

/** One table of several, in order. */
function joined(tables) {
  const all = new Float64Array(tables.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const table of tables) {
    all.set(table, at)
    at += table.length
  }
  return all
}
