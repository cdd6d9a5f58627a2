import type { Check, Objection, Scene } from './check-kind.ts'
import { isCredited } from './credited.ts'
import { type Lifted, liftedFrom } from './lifted.ts'
import { markAndCredit } from './mark-and-credit.ts'
import { sourceName } from './source-name.ts'
import { sourceSpeakerName } from './speakers.ts'
import { shownName } from './wording.ts'

/**
 * Eight or more words in a row of a source (the length is a setting), with content, outside quotation marks and
 * credited to nobody: “The council has bought a new crane for the harbour.” What the newsroom itself had published is
 * its own to repeat.
 */
export const unmarkedQuotation: Check = {
  code: 'unmarked-quotation',
  find: (scene) => {
    const others = scene.sources.filter(({ outlet }) => outlet === null || !isSameOutlet(outlet, scene.outlet))
    return liftedFrom(scene.draft, others, scene.unmarkedWords)
      .filter((lifted) => !isCredited(scene.draft, lifted))
      .map((lifted) => objection(scene, lifted))
  },
}

const isSameOutlet = (a: string, b: string | null): boolean => a.toLowerCase() === b?.toLowerCase()

function objection({ draft }: Scene, { span, words, passage }: Lifted): Objection {
  const speaker = sourceSpeakerName(passage)
  const source = sourceName(passage.source)
  const fix = markAndCredit(draft, span, speaker ? `${speaker} said` : `according to ${source}`)
  return {
    span,
    grave: false,
    capped: true,
    message: `These ${words} words are taken over without quotation marks or credit. The source has them just so${speaker ? `, said by ${shownName(speaker)}` : ''}.`,
    evidence: [
      { passage, message: speaker ? `Said by ${shownName(speaker)}.` : `Here they stand in ${shownName(source)}.` },
    ],
    fixes: fix ? [fix] : [],
  }
}
