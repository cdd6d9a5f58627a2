import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { race } from './stopwatch.ts'
import { newsTexts } from './texts.ts'

const LENGTH = 200_000
const KEYS = 12

/** Reading a long text again after each typed character, taking over what did not change, against reading it from scratch. */
const article = newsTexts().join('\n\n').slice(0, LENGTH)
const opened = analyse(plainProse(article))
const states = Array.from(
  { length: KEYS },
  (_, key) => `${article.slice(0, LENGTH / 2)}${'x'.repeat(key + 1)}${article.slice(LENGTH / 2)}`,
)

race(
  [
    {
      name: 'after each character',
      run: () => states.reduce((reading, state) => analyse(plainProse(state), reading), opened),
    },
    { name: 'from scratch', run: () => states.map((state) => analyse(plainProse(state))) },
  ],
  `Reading ${LENGTH / 1000} K characters after each of ${KEYS} typed characters`,
)
