/** Ends a switch over a union: the compiler refuses the call while an alternative is left. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
