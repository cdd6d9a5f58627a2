import type { Edit, Passage } from '../../core/align/match.ts'
import type { JudgedQuotation } from '../../core/checks/finding.ts'
import type { Reading } from '../../core/reading.ts'
import { lengthOf, sliceOf } from '../../core/span.ts'
import { passagesOf, personOf, type Snapshot, sentencesAround } from '../snapshot.ts'
import { item, type Line, quoted, strong, words } from './markup.ts'

const MOST_EDITS = 8
/** More than this of a source is no longer a glance. */
const LONGEST_CONTEXT = 600

/** The original sentence with the quotation set off, where it stands, whose words it is, and what differs. */
export function passageLines(snapshot: Snapshot, judged: JudgedQuotation): readonly Line[] {
  const passages = passagesOf(judged)
  const [first] = passages
  if (!first) return [words(whyNot(snapshot, judged))]
  const shown = judged.match.kind === 'spliced' ? passages : [first]
  return [
    ...(judged.verdict === 'absent' ? [words('The nearest words are in:')] : []),
    ...shown.flatMap((passage) => [words(whereLine(passage)), quoted(...contextParts(passage))]),
    ...differences(snapshot.check.reading, judged, first),
    ...(judged.match.kind !== 'spliced' && passages.length > 1 ? [words(othersLine(passages.length - 1))] : []),
  ]
}

function whyNot(snapshot: Snapshot, judged: JudgedQuotation): string {
  const unread = snapshot.check.sources.filter((bound) => bound.problem !== null)
  if (unread.length > 0) return `Not read: ${unread.map((bound) => `${bound.path} (${bound.problem})`).join('; ')}`
  if (snapshot.check.sources.length === 0) return 'This draft names no source.'
  return judged.match.kind === 'unchecked'
    ? 'Not taken as speech.'
    : 'No source has these words, nor anything near them.'
}

function whereLine(passage: Passage): string {
  const { source } = passage
  const speaker = personOf(source.reading, passage.speaker)?.name ?? source.speaker
  const time = source.reading.text.paragraphs.findLast((paragraph) => paragraph.start <= passage.start)?.label?.time
  const who = speaker ?? (passage.voice === 'prose' ? 'the author’s own words' : 'nobody is named')
  return [who, source.title, time].filter((part) => part !== undefined).join(' · ')
}

function contextParts(passage: Passage) {
  const { reading } = passage.source
  const around = sentencesAround(reading, passage)
  const raw = reading.text.prose.visible
  const before = raw.slice(Math.max(around.start, passage.start - LONGEST_CONTEXT), passage.start)
  const after = raw.slice(passage.end, Math.min(around.end, passage.end + LONGEST_CONTEXT))
  return [before, strong(sliceOf(raw, passage)), after].map((part) =>
    typeof part === 'string' ? part.replaceAll('\u2060', '') : strong(part.text.replaceAll('\u2060', '')),
  )
}

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
