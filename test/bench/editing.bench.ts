import { analyse } from '../../server/src/core/analyse.ts'
import type { Reading } from '../../server/src/core/reading.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { race } from './stopwatch.ts'
import { newsTexts } from './texts.ts'

const LONGEST = 200_000
const LENGTHS = [LONGEST, 5_000]
const KEYS = 12
const PLACES = { 'at the beginning': 0.01, 'in the middle': 0.5, 'at the end': 0.99 }

/** Reading a text again after each typed character, taking over what did not change, against reading it from scratch. */
const news = newsTexts().join('\n\n')
const emptyPage = analyse(plainProse(''))

for (const length of LENGTHS) {
  const article = news.slice(0, length)
  const opened = analyse(plainProse(article), emptyPage)
  const typed = (share: number): readonly string[] => {
    const at = Math.floor(length * share)
    return Array.from({ length: KEYS }, (_, key) => `${article.slice(0, at)}${'x'.repeat(key + 1)}${article.slice(at)}`)
  }
  const again = (run: () => void) => () => {
    for (let read = 0; read < LONGEST; read += length) run()
  }
  race(
    [
      ...Object.entries(PLACES).map(([name, share]) => ({
        name: `after each character ${name}`,
        run: again(writer(opened, typed(share))),
      })),
      { name: 'from scratch', run: again(() => typed(0.5).map((state) => analyse(plainProse(state)))) },
    ],
    `Reading ${length / 1000} K characters after each of ${KEYS} typed characters`,
  )
}

/** Reads the states of a text one after the other, and goes on from the last one when it runs again. */
function writer(opened: Reading, states: readonly string[]): () => void {
  let reading = opened
  return () => {
    for (const state of states) reading = analyse(plainProse(state), reading)
  }
}
