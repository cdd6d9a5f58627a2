import type { Locator, Page } from 'playwright-core'
import { type Case, equal } from './harness.ts'
import type { Scene } from './window.ts'

const LIMIT = 30_000
const SHIPPED =
  /^(dist\/(browser\/)?(client|server)\.js(\.LEGAL\.txt)?|(syntaxes|schemas|docs\/images)\/.+|package(\.nls[.a-z-]*)?\.json|(README|CHANGELOG)\.md|LICENSE)$/u
/** What a picture shows: the draft above its wrong number, the draft below it, the corner of the status bar. */
const ABOVE = { x: 348, y: 190, width: 932, height: 370 }
const BELOW = { x: 348, y: 330, width: 932, height: 420 }
const STATUS = { x: 780, y: 640, width: 500, height: 160 }

const WRONG = 'closed 241 times'
const RIGHT = 'closed 214 times'

/** What a reporter sees and does, with mouse and keyboard. Each case begins where the last one ended. */
export function windowCases({ page, packaged, keepPicture }: Scene): readonly Case[] {
  return [
    {
      sentence: 'The package holds bundles and what the manifest names, and nothing else',
      prove: async () =>
        equal(
          packaged.filter((path) => !SHIPPED.test(path)),
          [],
        ),
    },
    {
      sentence: 'A wrong number is underlined in red',
      prove: async () => {
        await draftLine(page, WRONG).waitFor({ timeout: LIMIT })
        await squiggleUnder(page, '241')
      },
    },
    {
      sentence: 'The list of problems has the finding in plain words',
      prove: async () => {
        await page.keyboard.press('Control+Shift+M')
        const others = page.locator('.markers-panel .monaco-list-row', { hasText: 'harbour-draft.txt' })
        await others.first().waitFor({ timeout: LIMIT })
        const filter = page.locator('.viewpane-filter input')
        await filter.fill('**/tidewall-draft.md') // the other draft has a list of its own, which may be above this one
        const row = page.locator('.markers-panel .monaco-list-row', { hasText: '214' })
        await others.first().waitFor({ state: 'hidden', timeout: LIMIT })
        await row.first().waitFor({ timeout: LIMIT })
        await keepPicture('draft')
        await filter.fill('')
      },
    },
    {
      sentence: 'The count of quotations stands above the draft while its writer is elsewhere',
      prove: async () => {
        await page.locator('.codelens-decoration', { hasText: 'verified' }).first().waitFor({ timeout: LIMIT })
        const row = page.locator('.markers-panel .monaco-list-row', { hasText: '214' })
        await page.keyboard.press('Control+J')
        await row.first().waitFor({ state: 'hidden', timeout: LIMIT })
      },
    },
    {
      sentence: 'The hover shows the original sentence',
      prove: async () => {
        await pointAt(page, '241')
        const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: RIGHT }).filter({ hasText: 'Ilmari Kask' })
        await hover.first().waitFor({ timeout: LIMIT })
        await keepPicture('hover', ABOVE)
        await page.keyboard.press('Escape')
      },
    },
    {
      sentence: 'The quick fix puts the number right, and the line is clean',
      prove: async () => {
        await clickOn(page, '241')
        await page.locator('.monaco-editor.focused').first().waitFor({ timeout: LIMIT })
        await page.mouse.move(0, 0) // with Control, what is under the mouse becomes a link
        await page.keyboard.press('Control+.')
        await page.locator('.action-widget .monaco-list-row').first().waitFor({ timeout: LIMIT })
        await keepPicture('fix', BELOW)
        await page.keyboard.press('Enter')
        await draftLine(page, RIGHT).waitFor({ timeout: LIMIT })
        await noSquiggleUnder(page, '214')
      },
    },
    {
      sentence: 'Undo brings the wrong number and its line back',
      prove: async () => {
        await page.keyboard.press('Control+Z')
        await draftLine(page, WRONG).waitFor({ timeout: LIMIT })
        await squiggleUnder(page, '241')
      },
    },
    {
      sentence: 'The status item says how many quotations are verified',
      prove: async () => {
        await page.locator('[id="status.languageStatus"]').first().click()
        const status = page.locator('.hover-language-status', { hasText: 'verified' })
        await status.first().waitFor({ timeout: LIMIT })
        await keepPicture('status', STATUS)
        await page.keyboard.press('Escape')
      },
    },
    {
      sentence:
        'Open passage beside the draft, from the command palette, shows the source at the words of the quotation',
      prove: async () => {
        await clickOn(page, '241')
        await page.keyboard.press('F1')
        await page.keyboard.type('On Record: Open passage')
        await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Open passage beside' }).first().click()
        await page.locator('.tab', { hasText: 'port-authority-statement.txt' }).first().waitFor({ timeout: LIMIT })
        await page.keyboard.press('Control+B')
        await draftLine(page, RIGHT).waitFor({ timeout: LIMIT })
        await keepPicture('passage')
      },
    },
  ]
}

/** The line of the editor that has these words. View lines hold no-break spaces. */
const draftLine = (page: Page, words: string): Locator =>
  page.locator('.monaco-editor .view-line', { hasText: new RegExp(words.replaceAll(' ', '\\s'), 'u') }).first()

/** What `lookAtWords`, which the runner puts into the page, sees. */
interface Look {
  readonly x: number
  readonly y: number
  readonly underlined: boolean
}

const squiggleUnder = (page: Page, words: string) =>
  page.waitForFunction(`lookAtWords(${JSON.stringify(words)})?.underlined === true`, null, { timeout: LIMIT })

const noSquiggleUnder = (page: Page, words: string) =>
  page.waitForFunction(`lookAtWords(${JSON.stringify(words)})?.underlined === false`, null, { timeout: LIMIT })

async function lookAt(page: Page, words: string): Promise<Look> {
  const look = await page.evaluate<Look | undefined>(`lookAtWords(${JSON.stringify(words)})`)
  if (!look) throw new Error(`“${words}” is not in view`)
  return look
}

/** Rests the mouse on some words. The second move is what the workbench takes for a hover. */
async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y } = await lookAt(page, words)
  await page.mouse.move(x, y - 1)
  await page.mouse.move(x, y)
}

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await lookAt(page, words)
  await page.mouse.click(x, y)
}
