import { runFixtures } from '../fixture.ts'
import { drawFindings } from './judged-fixture.ts'

runFixtures('checks', drawFindings)
