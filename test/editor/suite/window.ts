import type { Page } from 'playwright-core'
import { type Case, proveAll } from './harness.ts'
import { windowCases } from './windowCases.ts'

/** A part of the window, in its points. */
export interface Clip {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the suite sees: a page with the workbench in it, and a way to keep a picture of it for the README. */
export interface Scene {
  readonly page: Page
  /** The paths of the files in the installed package. */
  readonly packaged: readonly string[]
  /** Of the whole window, or of this part of it. */
  readonly keepPicture: (name: string, clip?: Clip) => Promise<void>
}

/** Called by the runner once the workbench is loading. What the window showed when a case failed is kept beside the bundle. */
export const run = (scene: Scene, print: (line: string) => void): Promise<void> =>
  proveAll(
    windowCases(scene).map((each) => photographed(each, scene.page)),
    print,
  )

const photographed = ({ sentence, prove }: Case, page: Page): Case => ({
  sentence,
  prove: async () => {
    try {
      await prove()
    } catch (problem) {
      await page.screenshot({ path: `out/editor/${sentence.replaceAll(/\W+/gu, '-')}.png` })
      throw problem
    }
  },
})
