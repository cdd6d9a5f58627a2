/** One sentence that could be false, and how to find out. */
export interface Case {
  readonly sentence: string
  readonly prove: () => Promise<void> | Thenable<void>
}

/**
 * Proves the cases in their order and prints TAP, which the runner of every suite counts. It needs neither Node nor a
 * browser, since an extension host may be in either. The plan comes last: it shows that the run came to its end.
 */
export async function proveAll(cases: readonly Case[], print: (line: string) => void): Promise<void> {
  for (const { sentence, prove } of cases) {
    try {
      await prove()
      print(`ok - ${sentence}`)
    } catch (problem) {
      print(`not ok - ${sentence}`)
      for (const line of explain(problem).split('\n')) print(`# ${line}`)
    }
  }
  print(`1..${cases.length}`)
}

const explain = (problem: unknown): string =>
  problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)

/** Fails with both values printed unless they are the same as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 1))
  if (got !== wanted) throw new Error(`got ${got}\nwanted ${wanted}`)
}

/** Fails unless the text has these words. */
export function includes(text: string, words: string): void {
  if (!text.includes(words)) throw new Error(`“${words}” is not in:\n${text}`)
}
