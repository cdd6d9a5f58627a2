import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Terminal } from './terminal.ts'

/** The terminal, pipe or file that this process was started with. */
export const processTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readStandardInput: () => buffer(process.stdin),
  writeFile: async (path, content) => {
    try {
      await writeFile(resolve(path), content)
      return null
    } catch (error) {
      return whyUnwritten(error)
    }
  },
  workingFolder: process.cwd(),
  colours: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  width: Math.min(process.stdout.columns || NARROW, WIDE),
})

const NARROW = 80 // where there is no terminal to ask
const WIDE = 110 // longer lines are hard to read

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to write it',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'its folder does not exist',
  EPERM: 'you have no permission to write it',
  EROFS: 'the disk may not be written to',
}

function whyUnwritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return REASONS[code] ?? `the system could not write it (${code})`
}
