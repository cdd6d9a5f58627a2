import { canonicalUri } from '../service/uri.ts'
import type { Session } from './session.ts'

/** Files that can be drafts, by the ends of their names. */
const DRAFT_NAME = /\.(?:md|markdown|txt|text)$/iu

/** Every text of the workspace that may be a draft: those in the folders, and those open outside of them. */
export async function draftCandidates(session: Session): Promise<readonly string[]> {
  const lists = await Promise.all(session.roots.map((root) => session.runtime.workspace.list(root)))
  const listed = lists.flatMap((list) => (list.kind === 'files' ? list.uris.filter((uri) => DRAFT_NAME.test(uri)) : []))
  const open = [...session.documents.values()].map((document) => document.uri)
  const distinct = new Map([...listed, ...open].map((uri) => [canonicalUri(uri), uri]))
  return [...distinct.values()].sort()
}
