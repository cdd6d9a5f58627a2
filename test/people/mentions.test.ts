import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { type Mark, runFixtures } from '../fixture.ts'

/** Every mention by name with whom it names and what that is: `person Ana Ruiz`. */
function marksOf(text: string): readonly Mark[] {
  const { mentions, people } = analyse(plainProse(text))
  return mentions
    .filter(({ kind }) => kind === 'name' || kind === 'label')
    .map(({ start, end, person }) => {
      const named = people.find(({ id }) => id === person)
      return { start, end, label: named ? `${named.kind} ${named.name}` : 'somebody who is not in the text' }
    })
}

runFixtures('people', ({ files }) => new Map(files.map(({ name, text }) => [name, marksOf(text)])))
