import assert from 'node:assert/strict'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { TestContext } from 'node:test'

const CLI = resolve('dist/cli.js')

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** A folder of files for one test, and the command line in it as a process of its own. */
export interface Desk {
  readonly folder: string
  readonly path: (name: string) => string
  readonly read: (name: string) => string
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Run>
  /** A line for the shell, in which "$0" is Node and "$1" the command line. */
  readonly shell: (line: string) => Promise<Run>
}

export function deskWith(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord desk-')) // with a space, as on many a reporter's machine
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), content)
  }
  return {
    folder,
    path,
    read: (name) => readFileSync(path(name), 'utf8'),
    run: (args, { input, env } = {}) =>
      finished(spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...process.env, ...env } }), input),
    shell: (line) => finished(spawn('sh', ['-c', line, process.execPath, CLI], { cwd: folder })),
  }
}

function finished(child: ChildProcessWithoutNullStreams, input?: string | Uint8Array): Promise<Run> {
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    return () => Buffer.concat(chunks).toString('utf8')
  })
  child.stdin.end(input)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      const said = { code, out: out?.() ?? '', err: err?.() ?? '' }
      assert.doesNotMatch(said.err, /^\s+at .+:\d+:\d+\)?$/mu, 'a stack trace')
      done(said)
    })
  })
}

/** A source and a draft of one misquote, as most tests need them. */
export const MISQUOTE = {
  'draft.md': '---\nsources: [ruiz.txt]\n---\n\n“We may open the bridge in June,” said Ana Ruiz, the mayor.\n',
  'ruiz.txt': '“We will open the bridge in June,” said the mayor, Ana Ruiz.\n',
} as const

/** The same with nothing wrong. */
export const VERBATIM = { ...MISQUOTE, 'draft.md': MISQUOTE['draft.md'].replace('may', 'will') } as const
