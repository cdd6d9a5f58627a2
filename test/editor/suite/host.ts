import { draftCases } from './draftCases.ts'
import { proveAll } from './harness.ts'

/** Called by the Node extension host. */
export const run = (): Promise<void> => proveAll(draftCases, console.log)
