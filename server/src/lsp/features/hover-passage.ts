import type { Edit, Passage } from '../../core/align/match.ts'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import type { Reading } from '../../core/reading.ts'
import { contains, lengthOf, type Span, sliceOf, spanOf } from '../../core/span.ts'
import { sentencesAround } from '../../service/sentences-around.ts'
import { personOf, type Snapshot, shownPassages } from '../snapshot.ts'
import { item, type Line, quoted, strong, words } from './markup.ts'

const MOST_EDITS = 8
/** More than this of a source is no longer a glance. */
const LONGEST_CONTEXT = 600
const LONGEST_NEIGHBOUR = 200

/** The original sentence with the quotation set off, where it stands, whose words it is, and what differs. */
export function passageLines(snapshot: Snapshot, judged: JudgedQuotation): readonly Line[] {
  const passages = shownPassages(judged)
  const [first] = passages
  if (!first) return whyNot(snapshot).map((why) => words(why))
  const shown = judged.match.kind === 'spliced' ? passages : [first]
  return [
    ...(judged.verdict === 'absent' ? [words('The nearest words are in:')] : []),
    ...shown.flatMap((passage) => [words(whereLine(passage)), ...contextLines(passage)]),
    ...differences(snapshot.check.reading, judged, first),
    ...(judged.match.kind !== 'spliced' && passages.length > 1 ? [words(othersLine(passages.length - 1))] : []),
  ]
}

/** What was not read may be what has the words; that no source has them is what the finding says. */
function whyNot({ check }: Snapshot): readonly string[] {
  const unread = check.sources.filter((bound) => bound.problem !== null)
  if (unread.length > 0) return [`Not read: ${unread.map((bound) => `${bound.path} (${bound.problem})`).join('; ')}`]
  return check.sources.length === 0 ? ['This draft names no source.'] : []
}

/** “Nadia Okafor (“she”), according to Coastal Wire · Interview with Nadia Okafor · 00:12:31”. */
function whereLine(passage: Passage): string {
  const { source } = passage
  const time = source.reading.text.paragraphs.findLast((paragraph) => paragraph.start <= passage.start)?.label?.time
  return [whoLine(passage), source.title, time].filter((part) => part !== undefined).join(' · ')
}

function whoLine(passage: Passage): string {
  const { source } = passage
  const name = personOf(source.reading, passage.speaker)?.name ?? source.speaker
  if (!name) return passage.voice === 'prose' ? 'the author’s own words' : 'nobody is named'
  const said = source.reading.quotations.findLast((quotation) => contains(quotation, passage))?.attribution
  if (!said || said.kind === 'none') return name
  const { raw } = source.reading.text
  const named = sliceOf(raw, said.mention)
  const relay = said.relay ? `, according to ${sliceOf(raw, said.relay)}` : ''
  return named === name ? name + relay : `${name} (“${named}”)${relay}`
}

/** The sentences that the passage stands in, its words set off, between the sentence before and the one after. */
function contextLines(passage: Passage): readonly Line[] {
  const { reading } = passage.source
  const around = sentencesAround(reading, passage)
  const before = reading.text.sentences.findLast(({ end }) => end <= around.start)
  const after = reading.text.sentences.find(({ start }) => start >= around.end)
  const seen = (start: number, end: number) => visible(reading, spanOf(start, end))
  const first = Math.max(around.start, passage.start - LONGEST_CONTEXT)
  const last = Math.min(around.end, passage.end + LONGEST_CONTEXT)
  return [
    ...(before ? [quoted(cutAtStart(visible(reading, before)))] : []),
    quoted(seen(first, passage.start), strong(seen(passage.start, passage.end)), seen(passage.end, last)),
    ...(after ? [quoted(cutAtEnd(visible(reading, after)))] : []),
  ]
}

/** What a reader of the source sees there, without its markup. */
const visible = ({ text }: Reading, span: Span): string => sliceOf(text.prose.visible, span).replaceAll('\u2060', '')

const cutAtStart = (words: string): string =>
  words.length > LONGEST_NEIGHBOUR ? `… ${words.slice(-LONGEST_NEIGHBOUR)}` : words

const cutAtEnd = (words: string): string =>
  words.length > LONGEST_NEIGHBOUR ? `${words.slice(0, LONGEST_NEIGHBOUR)} …` : words

function differences(draft: Reading, judged: JudgedQuotation, passage: Passage): readonly Line[] {
  if (judged.match.kind !== 'altered' && judged.match.kind !== 'permitted') return []
  return judged.match.edits.slice(0, MOST_EDITS).flatMap((edit) => {
    const line = differenceLine(
      edit,
      sliceOf(draft.text.raw, edit.draft),
      sliceOf(passage.source.reading.text.raw, edit.source),
    )
    return line ? [line] : []
  })
}

function differenceLine(edit: Edit, draft: string, source: string): Line | undefined {
  if (lengthOf(edit.draft) === 0 && lengthOf(edit.source) === 0) return undefined
  if (lengthOf(edit.draft) === 0) return item('left out: ', strong(source))
  if (lengthOf(edit.source) === 0) return item('not in the source: ', strong(draft))
  return item('the draft has ', strong(draft), ', the source ', strong(source))
}

const othersLine = (count: number): string =>
  count === 1 ? 'One more passage has the same words.' : `${count} more passages have the same words.`
