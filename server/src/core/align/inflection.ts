import data from './data/irregular-verbs.data.json'

const IRREGULAR: ReadonlyMap<string, number> = new Map(
  data.verbs.flatMap((line, verb) => line.split(' ').map((form): [string, number] => [form, verb])),
)

/** How two forms of one word differ: in the time or manner of a verb, or in an -s alone. */
export type Inflection = 'tense' | 'agreement'

/**
 * Whether two folded forms are forms of one word, and how they differ: `walk`, `walked` → tense, `walk`, `walks` →
 * agreement; null for two words. Irregular verbs from a table, the others by their endings.
 */
export function inflectionBetween(a: string, b: string): Inflection | null {
  const verb = IRREGULAR.get(a)
  if (verb !== undefined && verb === IRREGULAR.get(b)) return isAgreement(a, b) ? 'agreement' : 'tense'
  if (a.length < 3 || b.length < 3 || a[0] !== b[0]) return null
  const shared = basesOf(a).find((base) => basesOf(b).includes(base))
  if (shared === undefined) return null
  return isAgreement(a, b) ? 'agreement' : 'tense'
}

const AGREEING = new Set(['is are', 'are is', 'was were', 'were was', 'has have', 'have has', 'do does', 'does do'])

const isAgreement = (a: string, b: string): boolean =>
  AGREEING.has(`${a} ${b}`) || (withoutS(a) === withoutS(b) && a.endsWith('s') !== b.endsWith('s'))

const withoutS = (form: string): string =>
  form
    .replace(/ies$/u, 'y')
    .replace(/(?<=s|x|z|ch|sh|o)es$/u, '')
    .replace(/(?<!s)s$/u, '')

/** The words that a form may be an inflection of, itself among them. */
function basesOf(form: string): readonly string[] {
  const bases = [form, withoutS(form)]
  for (const ending of ['ed', 'ing']) {
    if (!form.endsWith(ending) || form.length < ending.length + 3) continue
    const stem = form.slice(0, -ending.length)
    bases.push(stem, `${stem}e`)
    if (stem.at(-1) === stem.at(-2)) bases.push(stem.slice(0, -1))
    if (ending === 'ed' && stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`)
  }
  return bases
}
