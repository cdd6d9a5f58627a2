import { Session } from 'node:inspector'

/** Counts from here on: what was compiled before is not counted block by block. */
const session = startCounting()

function startCounting(): Session {
  const started = new Session()
  started.connect()
  started.post('Profiler.enable')
  started.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return started
}

/**
 * How much is done while a function runs, however busy the machine is: how many blocks of code are entered, as the engine
 * counts them for coverage, and how many characters and items the built-in functions that it calls go through.
 */
export function workOf(run: () => void): number {
  takeBlocks()
  const units = unitsOf(run)
  return takeBlocks() + units
}

/** The blocks entered since they were taken last. */
function takeBlocks(): number {
  let blocks = 0
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error
    for (const { functions } of result)
      for (const { ranges } of functions) for (const { count } of ranges) blocks += count
  })
  return blocks
}

/** What one call of a built-in function went through. */
type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number

const ofAll: Cost = (self) => sizeOf(self)
const ofGiven: Cost = (_self, [given]) => sizeOf(given)
const ofResult: Cost = (_self, _args, result) => sizeOf(result)

/** Of `fill(value, start, end)`. */
const ofRange: Cost = (self, [, start = 0, end = sizeOf(self)]) => Number(end) - Number(start)

const BUILT_IN: readonly (readonly [object, Cost, readonly string[]])[] = [
  [String.prototype, ofResult, ['slice', 'substring', 'repeat', 'padStart']],
  [String.prototype, ofAll, ['indexOf', 'lastIndexOf', 'includes', 'split', 'normalize', 'toLowerCase', 'trim']],
  [Array.prototype, ofResult, ['slice', 'concat', 'flat', 'splice']],
  [Array.prototype, ofAll, ['indexOf', 'includes', 'join', 'reverse', 'shift', 'unshift']],
  [Object.getPrototypeOf(Int32Array.prototype), ofAll, ['indexOf', 'join']],
  [Object.getPrototypeOf(Int32Array.prototype), ofGiven, ['set']],
  [Object.getPrototypeOf(Int32Array.prototype), ofResult, ['slice']],
  [Object.getPrototypeOf(Int32Array.prototype), ofRange, ['fill']],
]

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return ArrayBuffer.isView(value) ? value.byteLength : 0
}

/** The characters and items that built-in functions go through while a function runs. */
function unitsOf(run: () => void): number {
  let units = 0
  const restore = [
    ...BUILT_IN.flatMap(([owner, cost, names]) =>
      names.map((name) =>
        counting(owner, name, (...call) => {
          units += cost(...call)
        }),
      ),
    ),
    countingSearches((searched) => {
      units += searched
    }),
  ]
  try {
    run()
  } finally {
    for (const undo of restore) undo()
  }
  return units
}

/** Has every call of a method told; answers how to undo that. */
function counting(owner: object, name: string, tell: (...call: Parameters<Cost>) => void): () => void {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') throw new Error(`there is no ${name}`)
  const replace = (value: unknown) => Object.defineProperty(owner, name, { value, writable: true, configurable: true })
  replace(function (this: unknown, ...args: readonly unknown[]): unknown {
    const result: unknown = Reflect.apply(original, this, args)
    tell(this, args, result)
    return result
  })
  return () => replace(original)
}

/** Tells what every regular expression went through: all ways to use one lead through `exec`. */
function countingSearches(tell: (searched: number) => void): () => void {
  const original = RegExp.prototype.exec
  RegExp.prototype.exec = function (text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = original.call(this, text)
    tell(found ? found.index + found[0].length - from : this.source.startsWith('^') ? 1 : text.length - from)
    return found
  }
  return () => {
    RegExp.prototype.exec = original
  }
}
