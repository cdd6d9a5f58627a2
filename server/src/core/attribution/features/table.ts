/** The features of several candidates in one table, one row after the other; `at` is where the next one goes. */
export interface Table {
  readonly values: Float64Array
  at: number
}

/** An empty table for so many rows of so many features. */
export const newTable = (rows: number, width: number): Table => ({ values: new Float64Array(rows * width), at: 0 })

/** Writes features that are the same for every candidate. */
export function addAll(table: Table, values: readonly number[]): void {
  for (let i = 0; i < values.length; i++) add(table, values[i] ?? 0) // an iterator would make an object for each of them
}

/** Writes the next feature. */
export function add(table: Table, value: number): void {
  table.values[table.at++] = value
}
