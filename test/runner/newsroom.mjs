// The tests write into a newsroom, so each suite gets a copy of its own.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A temporary folder with a newsroom in it: the example, where nothing else is said. `remove()` deletes all of it. */
export function copyNewsroom(from = 'examples/newsroom') {
  const home = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const newsroom = join(home, 'newsroom')
  cpSync(from, newsroom, { recursive: true })
  return { home, newsroom, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}
