import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { analyse } from '../../server/src/core/analyse.ts'
import { plainProse } from '../../server/src/core/text/prose.ts'
import { checkScopes } from '../../server/src/service/scopes.ts'
import { sourceFrom } from '../checks/judged-fixture.ts'

const herald = sourceFrom('herald.txt', '“The bridge is safe and will stay so until the spring,” Ana Ruiz said.')
const gazette = sourceFrom('gazette.txt', '“We have bought a crane that is as high as the church,” Tom Brandt said.')
const rules = { profile: 'strict', severity: {}, outlet: null, unmarkedWords: 8, people: [], reviews: [] } as const

function codesWith(cited: typeof herald): readonly string[] {
  const reading = analyse(plainProse(`“The bridge is safe and will stay so until the spring,” Ana Ruiz said.`))
  const scopes = [{ span: { start: 0, end: reading.text.raw.length }, sources: [cited] }]
  const steps = checkScopes(reading, { sources: [herald, gazette], scopes, rules })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value.findings.map(({ code, evidence }) => `${code} ${evidence[0]?.passage.source.id}`)
}

test('words that the cited source does not have and another one of the draft has are in the wrong source', () => {
  assert.deepEqual(codesWith(gazette), ['wrong-source herald.txt'])
})

test('words that the cited source has are where they belong', () => {
  assert.deepEqual(codesWith(herald), [])
})
