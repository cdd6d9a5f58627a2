import type { Passage } from '../align/match.ts'
import { passagesOf } from '../align/passages.ts'
import { voiceAt, voicesOf } from '../align/voices.ts'
import type { Evidence } from '../attribution/attribution.ts'
import type { Text } from '../text/text.ts'
import type { Check, Objection, Scene } from './check-kind.ts'
import type { Fix, JudgedQuotation } from './finding.ts'
import { isOutletName, namesOutlet } from './outlets.ts'
import { shownName, wordsAt } from './wording.ts'

/**
 * The source itself had the words from another outlet (“…,” she told CNN), and the draft does not say so. Graver where
 * the newsroom has named its own outlet: then it is known not to be the one that had them.
 */
export const secondHand: Check = {
  code: 'second-hand',
  find: (scene) => scene.judged.flatMap((judged) => objections(scene, judged)),
}

function objections({ draft, outlet }: Scene, judged: JudgedQuotation): readonly Objection[] {
  const { attribution, start, end } = judged.quotation
  const passages = passagesOf(judged.match)
  const relays = passages.map(relayOf)
  const [relay, passage] = [relays[0], passages[0]]
  // where one of the passages had the words itself, nobody needs to be credited
  if (!relay || !passage || relays.includes(null) || (outlet !== null && namesOutlet(outlet, relay))) return []
  if (relays.some((one) => one !== null && namesOutlet(draft.text.prose.visible, one))) return []
  return [
    {
      span: { start, end },
      grave: outlet !== null,
      capped: true,
      message: `The source has this from another outlet, ${shownName(relay)}, and the draft does not say so.`,
      evidence: [{ passage, message: `Said to ${shownName(relay)}.` }],
      fixes: attribution.kind === 'stated' ? [credit(draft.text, attribution, relay)] : [],
    },
  ]
}

/** The outlet that a source had a passage from, with its article, or null where it had the words itself. */
function relayOf({ source, start }: Passage): string | null {
  const voice = voiceAt(voicesOf(source.reading), start)
  if (!voice || voice.attribution.kind === 'none' || !voice.attribution.relay) return null
  const { text } = source.reading
  const { relay } = voice.attribution
  const article = /\bthe\s+$/iu.test(text.prose.visible.slice(Math.max(0, relay.start - ARTICLE), relay.start))
  const name = wordsAt(text, relay)
    .trim()
    .replace(/['’]s$|^the\s+/giu, '')
  if (!isOutletName(name) || namesOutlet(source.outlet ?? source.title, name)) return null
  return article ? `the ${name}` : name
}

const ARTICLE = 6 // characters: “the” and the spaces beside it

/** “Ms Ruiz said” becomes “Ms Ruiz told CNN”; any other attribution gets “, according to CNN” behind it. */
function credit(text: Text, { cue, mention }: Evidence, relay: string): Fix {
  const said = cue && cue.start > mention.end ? /^(?:said|says)$/u.exec(wordsAt(text, cue))?.[0] : undefined
  const isBare = cue && /^\s*(?:[.,;]|$)/u.test(text.prose.visible.slice(cue.end, cue.end + 2))
  const title = `Credit ${shownName(relay)}`
  if (cue && said && isBare) {
    const told = `${said === 'says' ? 'tells' : 'told'} ${relay}`
    return { title, safe: false, edits: [{ start: cue.start, end: cue.end, newText: told }] }
  }
  const end = Math.max(mention.end, cue?.end ?? 0)
  return { title, safe: false, edits: [{ start: end, end, newText: `, according to ${relay}` }] }
}
