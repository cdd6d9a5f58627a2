import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { race } from './stopwatch.ts'
import { newsTexts } from './texts.ts'

/** Reading completely (sentences, quotations, people, speakers, statements) against tagging the parts of speech only. */
const texts = newsTexts()
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const wink = winkNLP(winkModel, ['sbd', 'pos'])

const each = (read: (text: string) => unknown) => () => {
  for (const text of texts) read(text)
}

race(
  [
    { name: 'On Record, complete reading', run: each((text) => analyse(plainProse(text))) },
    { name: 'wink-nlp, tagging', run: each((text) => wink.readDoc(text)) },
  ],
  `Reading ${texts.length} articles, ${(characters / 1e6).toFixed(1)} M characters`,
)
