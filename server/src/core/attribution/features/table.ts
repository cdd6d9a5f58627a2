/** The features of several candidates in one table, one row after the other; `at` is where the next one goes. */
export interface Table {
  readonly values: Float64Array
  at: number
}

/** An empty table for so many rows of so many features. */
export const newTable = (rows: number, width: number): Table => ({ values: new Float64Array(rows * width), at: 0 })

/** Writes the next feature. */
export function add(table: Table, value: number): void {
  table.values[table.at++] = value
}
