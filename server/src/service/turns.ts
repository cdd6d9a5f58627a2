/** How something long makes way for what is more urgent, and learns that it is no longer wanted. */
export interface Cancellation {
  readonly isCancellationRequested: boolean
  /** Gives everything else its turn. Left out where nobody else is waiting: on the command line. */
  readonly pause?: () => Promise<void>
}

/** Lets others have their turn; whether to go on after it. */
export async function makeWay(cancellation: Cancellation | undefined): Promise<boolean> {
  await cancellation?.pause?.()
  return !cancellation?.isCancellationRequested
}

/** Works through the steps and makes way after each; `undefined` when the answer is no longer wanted. */
export async function workThrough<T>(
  steps: Generator<undefined, T>,
  cancellation: Cancellation | undefined,
): Promise<T | undefined> {
  let step = steps.next()
  while (!step.done) {
    if (!(await makeWay(cancellation))) return undefined
    step = steps.next()
  }
  return step.value
}

/** Works through a list one by one and makes way after each; `undefined` when the answers are no longer wanted. */
export async function oneByOne<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  cancellation: Cancellation | undefined,
): Promise<readonly R[] | undefined> {
  const done: R[] = []
  for (const item of items) {
    done.push(await work(item))
    if (!(await makeWay(cancellation))) return undefined
  }
  return done
}

/** Does work under the same key one after another: whoever comes second finds what the first has worked out. */
export function inTurn<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<T>>()
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
