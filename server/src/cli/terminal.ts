/** Where the command line reads and writes, and how it ends: the process, or a test. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readStandardInput: () => Promise<Uint8Array>
  /** Why the file could not be written, for people, or null when it was. */
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<string | null>
  readonly workingFolder: string
  /** Whether standard output is a terminal that wants colours. */
  readonly colours: boolean
  /** How many columns a line for people has. */
  readonly width: number
}

/** 0: nothing at or above a warning · 1: findings · 2: something could not be read, or was asked wrongly. */
export type ExitCode = 0 | 1 | 2
