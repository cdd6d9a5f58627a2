/** A word list of the data files, whose rows hold several words each with `|` between them, as a set. */
export const wordSet = (rows: readonly string[]): ReadonlySet<string> => new Set(rows.flatMap((row) => row.split('|')))
