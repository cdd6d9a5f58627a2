/** Where the command line reads and writes, and how it ends: the process, or a test. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readStandardInput: () => Promise<Uint8Array>
  /** Rejects when the file cannot be written. */
  readonly writeFile: (path: string, text: string) => Promise<void>
  readonly workingFolder: string
  /** Whether standard output is a terminal that wants colours. */
  readonly colours: boolean
}

/** 0: nothing at or above a warning · 1: findings · 2: something could not be read, or was asked wrongly. */
export type ExitCode = 0 | 1 | 2
