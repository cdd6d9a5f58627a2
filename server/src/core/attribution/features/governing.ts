import { genderOf } from '../../people/gender.ts'
import type { Clause } from '../clause.ts'
import type { Scene } from '../scene.ts'
import { isNamesake } from './previous.ts'
import { add, type Table } from './table.ts'
import type { View } from './view.ts'

export const GOVERNING = ['governs', 'cuesBetween', 'nounCue', 'byCue', 'namesakes', 'gender', 'rankInSentence']

const NONE = 9
const AFTER = 4
const MOST_RANK = 4
const MOST_NAMESAKES = 5

/** How a candidate stands to the verbs of speech around the quotation and to the other candidates. */
export function addGoverning(table: Table, view: View, candidate: number): void {
  const { scene, range, cues } = view
  const mention = scene.found[candidate]
  const clause = scene.clauses[candidate]
  if (!mention || !clause) {
    table.at += GOVERNING.length
    return
  }
  const [first, second] = [placeOfOwn(cues.after, clause), placeOfOwn(cues.before, clause)]
  let crossed = 0
  if (mention.first < range.first) {
    for (const cue of cues.before) if (cue > mention.last && cue !== clause.after) crossed++
  } else for (const cue of cues.after) if (cue < mention.first && cue !== clause.before) crossed++
  add(table, first >= 0 ? AFTER + first : second >= 0 ? second : NONE)
  add(table, crossed)
  add(table, nounCue(scene, mention.last))
  add(table, byCue(scene, clause.lead))
  add(table, namesakesOf(view, candidate))
  add(table, agreementOf(view, candidate))
  add(table, Math.min(MOST_RANK, scene.ranks[candidate] ?? 0))
}

/** The place of a mention's own cue among others, or -1. */
function placeOfOwn(cues: readonly number[], { after, before }: Clause): number {
  for (let place = 0; place < cues.length; place++) if (cues[place] === after || cues[place] === before) return place
  return -1
}

const NOUN_REACH = 4

/** “Renn’s claim”: the strongest cue in the words after somebody who owns it. */
function nounCue({ tokens, cues }: Scene, last: number): number {
  if (!tokens.possessive[last]) return 0
  let most = 0
  for (let ahead = 1; ahead <= NOUN_REACH; ahead++) most = Math.max(most, cues[last + ahead] ?? 0)
  return most
}

/** “a report by Renn”: the strongest cue before the word that leads to somebody. */
function byCue({ tokens, cues }: Scene, lead: number): number {
  return BY.has(tokens.base[lead] ?? '') ? Math.max(cues[lead - 1] ?? 0, cues[lead - 2] ?? 0) : 0
}

const BY = new Set(['by', 'from', 'of'])

function namesakesOf({ scene, candidates }: View, candidate: number): number {
  let count = 0
  for (const other of candidates) if (isNamesake(scene, other, candidate)) count++
  return Math.min(MOST_NAMESAKES, count)
}

/** 0 cannot be said · 1 the speaker before has the candidate's gender · 2 has another. */
function agreementOf({ scene, gender }: View, candidate: number): number {
  const mention = scene.found[candidate]
  if (!mention || gender === 'unknown') return 0
  const own = genderOf(scene.tokens, mention)
  if (own === 'unknown') return 0
  return own === gender ? 1 : 2
}
