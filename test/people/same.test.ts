import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import type { Person } from '../../server/src/core/people/person.ts'
import { type Sameness, samePerson } from '../../server/src/core/people/same.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'

/** Whom a text gives its first quotation to. */
function speakerIn(text: string): Person {
  const { people, quotations } = analyse(plainProse(text))
  const attribution = quotations[0]?.attribution
  const person = people.find(({ id }) => attribution?.kind === 'stated' && id === attribution.person)
  assert.ok(person, `nobody speaks in: ${text}`)
  return person
}

const saying = (speaker: string): Person => speakerIn(`“The bridge is safe and will stay so,” ${speaker} said.`)

function compared(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.map(([a, b]) => {
    const verdict: Sameness = samePerson(saying(a), saying(b))
    assert.equal(samePerson(saying(b), saying(a)), verdict, `${b} and ${a}, the other way round`)
    return `${a} and ${b}: ${verdict}`
  })
}

const all = (pairs: readonly (readonly [string, string])[], verdict: Sameness): readonly string[] =>
  pairs.map(([a, b]) => `${a} and ${b}: ${verdict}`)

const SAME = [
  ['Ana Ruiz', 'Ruiz'],
  ['Mayor Ana Ruiz', 'Ms Ruiz'],
  ['Ana Ruiz', 'Ana M. Ruiz'],
  ['A. Ruiz', 'Ana Ruiz'],
  ['Bill Okafor', 'William Okafor'],
  ['JD Brandt', 'James David Brandt'],
  ['Thomas Brandt Jr.', 'Tom Brandt'],
  ['Rep. Tom Brandt of Sund', 'Tom Brandt'],
  ['José Álvarez', 'Jose Alvarez'],
  ['Nadia Okafor', 'Nadia Okaffor'],
  ['Lech Małecki', 'Lech Malecki'],
] as const

test('one person is the same under a title, a surname, an initial, a short form, an accent or a slip', () => {
  assert.deepEqual(compared(SAME), all(SAME, 'same'))
})

const DIFFERENT = [
  ['Bill Okafor', 'Nadia Okafor'],
  ['Ana Ruiz', 'Tom Brandt'],
  ['Ruiz', 'Tom Brandt'],
  ['Mr Okafor', 'Mrs Okafor'],
  ['Ana Ruiz', 'Ana Brandt'],
] as const

test('two names that cannot be one person’s are different', () => {
  assert.deepEqual(compared(DIFFERENT), all(DIFFERENT, 'different'))
})

const UNSURE = [
  ['police', 'a police spokeswoman'],
  ['the mayor', 'Ana Ruiz'],
  ['the harbour board', 'Tom Brandt'],
  ['a spokesman for Tidewall Shipping', 'Tidewall Shipping'],
  ['Vera Lindqvist', 'Vera Lindqvist Holm'],
  ['Oleh Selenskyj', 'Oleg Zelensky'],
] as const

test('an office, a body and its spokesman, a name by marriage or from another script accuse nobody', () => {
  for (const [a, b] of UNSURE) {
    assert.notEqual(samePerson(saying(a), saying(b)), 'different', `${a} and ${b}`)
    assert.notEqual(samePerson(saying(b), saying(a)), 'different', `${b} and ${a}`)
  }
})
