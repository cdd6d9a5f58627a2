// Foreign editors, headless, against the language server. Each is set up as docs/editors.md tells its users to.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { startGroup } from '../runner/group.mjs'
import { copyNewsroom } from '../runner/newsroom.mjs'
import { findProgram, installPackages } from '../runner/programs.mjs'
import { NotRun, newTally } from '../runner/tally.mjs'

const RUN_LIMIT = 90_000

export function runNeovim() {
  const script = resolve('test/clients/neovim.lua')
  const program = findProgram(['nvim'], ['neovim'])
  return runClient('lua', (setup) => [
    program,
    '--headless',
    '-n',
    '-i',
    'NONE',
    '-u',
    setup,
    '-c',
    `luafile ${script}`,
  ])
}

export function runEmacs() {
  const script = resolve('test/clients/emacs.el')
  const program = findEmacs()
  return runClient('elisp', (setup) => [program, '--batch', '--load', setup, '--load', script])
}

/** Eglot is a part of Emacs from version 29 on, and a package of its own before. */
function findEmacs() {
  const program = findProgram(['emacs'], ['emacs-nox'])
  const hasEglot = () => spawnSync(program, ['--batch', '--eval', "(require 'eglot)"]).status === 0
  if (hasEglot() || (installPackages(['elpa-eglot']) && hasEglot())) return program
  throw new NotRun('this Emacs has no Eglot, and it could not be installed')
}

async function runClient(language, commandLine) {
  const { home, newsroom, remove } = copyNewsroom('test/clients/newsroom')
  try {
    const setup = join(home, `setup.${language}`)
    writeFileSync(setup, documentedSetup(language))
    const path = installCommand(home) + delimiter + process.env.PATH
    const env = { ...process.env, HOME: home, PATH: path }
    return await proved(commandLine(setup), { cwd: newsroom, env })
  } finally {
    remove()
  }
}

/** The set-up that docs/editors.md gives in this language. */
function documentedSetup(language) {
  const block = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(readFileSync('docs/editors.md', 'utf8'))
  if (!block) throw new Error(`docs/editors.md has no set-up in ${language}`)
  return block[1]
}

/** What the editor's script proves, until it ends by itself or is ended for taking too long. */
async function proved([program, ...args], options) {
  const editor = startGroup(program, args, options)
  const [printed, complaints] = [editor.child.stdout, editor.child.stderr].map((stream) => stream.toArray())
  const limit = setTimeout(editor.end, RUN_LIMIT)
  await editor.closed
  clearTimeout(limit)
  await editor.end()
  const tally = newTally()
  tally.lines(Buffer.concat(await printed).toString())
  const result = tally.result()
  if (result.failed) console.log(Buffer.concat(await complaints).toString())
  return result
}

/** A folder with the command `onrecord` in it, as a global install would make it. */
function installCommand(home) {
  const folder = join(home, 'bin')
  mkdirSync(folder)
  const script = `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`
  writeFileSync(join(folder, 'onrecord'), script, { mode: 0o755 })
  return folder
}
