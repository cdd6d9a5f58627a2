import { decode } from '../formats/decode.ts'
import type { DraftCheck } from '../service/draft.ts'
import { applyEdits, safeEdits } from '../service/safe-edits.ts'
import type { Desk, NamedFile } from './desk.ts'
import { encode, type Written } from './encode.ts'
import type { Terminal } from './terminal.ts'

/** A draft after its safe fixes: how many findings they settled, and what remains; or why they could not be written. */
export type Fixed =
  | { readonly kind: 'fixed'; readonly fixed: number; readonly check: DraftCheck }
  | { readonly kind: 'problem'; readonly why: string }

const MOST_ROUNDS = 10 // a fix that touches another waits for the next round; three were never needed

/** Writes the safe fixes of a draft into its file, in the encoding that it has, and checks it again. */
export async function fixDraft(file: NamedFile, before: DraftCheck, { desk, terminal }: Around): Promise<Fixed> {
  const written = await writtenAs(file, desk)
  if (!written) return { kind: 'problem', why: 'it cannot be read any more' }
  let check = before
  let settled = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { fixed, edits } = safeEdits(check.judgement.findings)
    if (fixed === 0) break
    desk.workspace.open(file.uri, applyEdits(check.reading.text.raw, edits))
    check = (await desk.workspace.checkDraft(file.uri)) ?? check
    settled += fixed
  }
  if (settled === 0) return { kind: 'fixed', fixed: 0, check }
  const failure = await terminal.writeFile(file.path, encode(check.reading.text.raw, written))
  return failure === null ? { kind: 'fixed', fixed: settled, check } : { kind: 'problem', why: failure }
}

interface Around {
  readonly desk: Desk
  readonly terminal: Terminal
}

async function writtenAs({ uri }: NamedFile, { host }: Desk): Promise<Written | null> {
  const found = await host.read(uri)
  const decoded = found.kind === 'bytes' ? decode(found.bytes) : null
  return decoded?.kind === 'text' ? decoded : null
}
