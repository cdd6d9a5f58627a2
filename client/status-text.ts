import type { DraftStatus, SourceStatus } from '../server/src/lsp/protocol.ts'

const BOUND_BY = {
  option: 'named on the command line',
  directive: 'named in a comment of the draft',
  'front-matter': 'named at the top of the draft',
  config: 'named in onrecord.json',
  link: 'linked from the draft',
  convention: 'found in the folder of sources',
} as const

/** What is known of the text in front: nothing yet, that its checker has stopped, or how it stands. */
export type Known =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'known'; readonly status: DraftStatus }

/** How much a reader should mind: not at all, somewhat, or very much (nothing is checked any more). */
export type Concern = 'none' | 'some' | 'grave'

export function concernOf(known: Known): Concern {
  if (known.kind === 'stopped') return 'grave'
  if (known.kind === 'waiting' || !known.status.draft) return 'none'
  const { verified, quotations, sources, problems } = known.status
  return verified < quotations || problems.length > 0 || sources.some(({ problem }) => problem) ? 'some' : 'none'
}

/** One sentence on the text as a whole. */
export function statusText(known: Known): string {
  if (known.kind === 'stopped') return 'On Record has stopped'
  if (known.kind === 'waiting') return 'Checking …'
  const { draft, verified, quotations, sources } = known.status
  if (!draft) return sources.length > 0 ? 'A source' : 'No sources for this text'
  if (quotations === 0) return 'No quotations'
  return `${verified} of ${count(quotations, 'quotation')} verified`
}

/** What the sentence rests on, or why it says so little. */
export function detailText(known: Known): string {
  if (known.kind === 'stopped') return 'Nothing is checked until it is started again'
  if (known.kind === 'waiting') return ''
  const { draft, sources, unchecked, problems } = known.status
  if (!draft) return sources.length > 0 ? 'Drafts are checked against it' : 'Name them at its top, under “sources:”'
  const unread = sources.filter(({ problem }) => problem !== null)
  if (unread.length > 0) return `Not read: ${unread.map(({ path, problem }) => `${path} (${problem})`).join('; ')}`
  if (problems.length > 0) return problems.join(' ')
  if (unchecked > 0) return `${unchecked} not checked: no source was read for them`
  return count(sources.length, 'source')
}

/** How a source came to belong to the draft, or why it could not be read. */
export const sourceDetail = ({ problem, quotations, boundBy }: SourceStatus): string =>
  problem ?? `${count(quotations, 'quotation')}; ${BOUND_BY[boundBy]}`

/** Why a text has no sources: every place where they were looked for, and what was there. */
export const whyNoSources = ({ tried }: DraftStatus): string =>
  tried
    .filter(({ rule }) => rule !== 'option')
    .map(({ outcome }) => outcome)
    .join('; ')

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
