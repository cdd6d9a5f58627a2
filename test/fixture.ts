import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

/**
 * A fixture is an annotated article that is its own snapshot. Its first line says what it proves. `//- name` starts a
 * file inside it (without one, all of it is a single file `draft.md`). Text between ⟦ and ⟧{label} is expected to be
 * marked so; `‸` is the cursor. The runner strips the marks, runs the stage, renders what the stage found in the same
 * notation, and compares whole texts. `UPDATE=1` rewrites the fixture instead of failing.
 */
export interface Fixture {
  readonly proves: string
  readonly files: readonly FixtureFile[]
}

export interface FixtureFile {
  readonly name: string
  /** The text without its marks and cursor. */
  readonly text: string
  readonly marks: readonly Mark[]
  /** The offset of `‸` in `text`, or null. */
  readonly cursor: number | null
}

/** An expected region of a text. Marks may nest; they may not cross. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** What a stage found: for each file of the fixture (by name) the marks it would draw. A file left out has none. */
export type Stage = (fixture: Fixture) => ReadonlyMap<string, readonly Mark[]>

const FILE_HEADER = /^\/\/- (.+)\n/gmu
const TOKEN = /⟦|⟧\{([^{}]*)\}|‸/gu

/** Splits a fixture's text. Throws with the line of the mistake when a mark is never closed or opened. */
export function parseFixture(content: string): Fixture {
  const firstEnd = content.indexOf('\n')
  const body = content.slice(firstEnd + 1)
  const headers = [...body.matchAll(FILE_HEADER)]
  if (!headers.length) return { proves: content.slice(0, firstEnd), files: [parseFile('draft.md', body)] }
  const files = headers.map((header, i) =>
    parseFile(String(header[1]), body.slice(header.index + header[0].length, headers[i + 1]?.index)),
  )
  return { proves: content.slice(0, firstEnd), files }
}

function parseFile(name: string, content: string): FixtureFile {
  const marks: Mark[] = []
  const open: number[] = []
  let text = ''
  let from = 0
  let cursor: number | null = null
  for (const token of content.matchAll(TOKEN)) {
    text += content.slice(from, token.index)
    from = token.index + token[0].length
    if (token[0] === '‸') cursor = text.length
    else if (token[0] === '⟦') open.push(text.length)
    else marks.push({ start: popOpen(open, name, text), end: text.length, label: String(token[1]) })
  }
  if (open.length) throw new Error(`${name}: a ⟦ is never closed`)
  text += content.slice(from)
  return { name, text, marks, cursor }
}

function popOpen(open: number[], name: string, text: string): number {
  const start = open.pop()
  if (start === undefined) throw new Error(`${name}: a ⟧ closes nothing after “${text.slice(-30)}”`)
  return start
}

/** The fixture's text with these marks drawn into it: the inverse of `parseFixture`. */
export function renderFixture(fixture: Fixture, found: ReadonlyMap<string, readonly Mark[]>): string {
  const single = fixture.files.length === 1 && fixture.files[0]?.name === 'draft.md'
  const files = fixture.files.map((file) => {
    const drawn = drawMarks(file.text, found.get(file.name) ?? [], file.cursor)
    return single ? drawn : `//- ${file.name}\n${drawn}`
  })
  return `${fixture.proves}\n${files.join('')}`
}

/** Draws marks into a text. Outer marks open first; two marks that cross cannot be drawn, and throw. */
function drawMarks(text: string, marks: readonly Mark[], cursor: number | null): string {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end || (a.label < b.label ? 1 : -1))
  const open: Mark[] = []
  const insertions: Insertion[] = []
  const closeUpTo = (offset: number) => {
    for (let top = open.at(-1); top && top.end <= offset; top = open.at(-1)) {
      insertions.push({ at: top.end, text: `⟧{${top.label}}` })
      open.pop()
    }
  }
  for (const mark of ordered) {
    closeUpTo(mark.start)
    const outer = open.at(-1)
    if (outer && outer.end < mark.end) throw new Error(`marks cross: ${show(text, outer)} and ${show(text, mark)}`)
    insertions.push({ at: mark.start, text: '⟦' })
    open.push(mark)
  }
  closeUpTo(text.length)
  return insertAll(text, withCursor(insertions, cursor))
}

interface Insertion {
  readonly at: number
  readonly text: string
}

const show = (text: string, mark: Mark): string => `⟦${text.slice(mark.start, mark.end)}⟧{${mark.label}}`

/** The cursor stands after marks that end at its place and after those that begin there. */
function withCursor(insertions: readonly Insertion[], cursor: number | null): readonly Insertion[] {
  if (cursor === null) return insertions
  const next = insertions.findIndex(({ at }) => at > cursor)
  return insertions.toSpliced(next < 0 ? insertions.length : next, 0, { at: cursor, text: '‸' })
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  let drawn = ''
  let from = 0
  for (const insertion of insertions) {
    drawn += text.slice(from, insertion.at) + insertion.text
    from = insertion.at
  }
  return drawn + text.slice(from)
}

/**
 * Declares one test for each `*.fixture` of a folder (below `test/fixtures/`), named by the fixture's first line.
 * Run from the project's folder.
 */
export function runFixtures(folder: string, stage: Stage): void {
  const base = join('test', 'fixtures', folder)
  const names = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.fixture'))
  for (const name of names.sort()) {
    const path = join(base, name)
    const expected = readFileSync(path, 'utf8')
    const fixture = parseFixture(expected)
    test(`${folder}/${name}: ${fixture.proves}`, () => {
      const actual = renderFixture(fixture, stage(fixture))
      if (process.env.UPDATE === '1' && actual !== expected) writeFileSync(path, actual)
      else assert.equal(actual, expected)
    })
  }
}
