import type { Files } from './files.ts'
import type { Mistake } from './mistake.ts'
import { NO_SETTINGS, readSettings, SETTINGS_FILE, type Settings } from './settings.ts'
import { folderOf, isWithin, resolvePath } from './uri.ts'

/** The `onrecord.json` that holds for a draft: the nearest above it, up to the folder that is open. */
export interface Newsroom {
  readonly settings: Settings
  readonly folder: string
  /** The file, or null when there is none. */
  readonly uri: string | null
  /** What stands in it; empty when there is none. */
  readonly text: string
  readonly mistakes: readonly Mistake[]
  /** Why the file could not be read at all, or null. */
  readonly unread: string | null
}

export async function findNewsroom(files: Files, draft: string, root: string): Promise<Newsroom> {
  for (const folder of foldersUp(folderOf(draft), root)) {
    const uri = resolvePath(folder, SETTINGS_FILE)
    const file = await files.read(uri)
    if (file.kind === 'file') {
      const text = file.document.prose.raw
      return { ...readSettings(text), folder, uri, text, unread: null }
    }
    if (file.kind === 'problem' && !file.missing) return { ...NONE, folder, uri, unread: file.why }
  }
  return noNewsroom(root)
}

/** A folder where no settings hold. */
export const noNewsroom = (folder: string): Newsroom => ({ ...NONE, folder, uri: null, unread: null })

const NONE = { settings: NO_SETTINGS, text: '', mistakes: [] }

/** A folder and those above it up to the root; the folder alone when it lies elsewhere. */
function foldersUp(folder: string, root: string): readonly string[] {
  const folders = [folder]
  for (let at = folder; isWithin(at, root); at = folderOf(at)) folders.push(folderOf(at))
  return folders
}
