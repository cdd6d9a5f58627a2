import type { Shared } from './shared.ts'

type Column = Int32Array | Uint8Array | Uint16Array

/** Writes what two states of a text have in common into a column of the later one, where it is in the earlier one. */
export function copyShared(column: Column, before: Column, { head, tail, shift }: Shared): void {
  column.set(before.subarray(0, head))
  column.set(before.subarray(tail - shift), tail)
}

/** As `copyShared`, of places: those behind the change are further on by so many. -1, no place, stays what it is. */
export function copyPlaces(column: Int32Array, before: Int32Array, shared: Shared & { readonly by: number }): void {
  copyShared(column, before, shared)
  if (shared.by === 0) return
  for (let at = shared.tail; at < column.length; at++) {
    const place = column[at] ?? -1
    if (place >= 0) column[at] = place + shared.by
  }
}
