// The tests write into the example newsroom, so each suite gets a copy of its own.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder with the newsroom in it. `remove()` deletes all of it. */
export function copyNewsroom() {
  const home = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const newsroom = join(home, 'newsroom')
  cpSync('examples/newsroom', newsroom, { recursive: true })
  return { home, newsroom, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}
