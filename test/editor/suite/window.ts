import type { Page } from 'playwright-core'
import { proveAll } from './harness.ts'
import { windowCases } from './windowCases.ts'

/** What the suite sees: a page with the workbench in it, and a way to keep a picture of it for the README. */
export interface Scene {
  readonly page: Page
  /** The paths of the files in the installed package. */
  readonly packaged: readonly string[]
  readonly keepPicture: (name: string) => Promise<void>
}

/** Called by the runner once the workbench is loading. */
export const run = (scene: Scene, print: (line: string) => void): Promise<void> => proveAll(windowCases(scene), print)
