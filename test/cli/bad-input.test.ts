import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Desk, deskWith, MISQUOTE, VERBATIM } from './desk.ts'

const draft = (source: string, body = VERBATIM['draft.md'].split('\n').at(-2)) =>
  `---\nsources:\n  - ${source}\n  - ruiz.txt\n---\n\n${body}\n`

/** What is said of a source, when the other one can be read: the findings of the draft stay, and the run ends with 2. */
async function saidOfSource(desk: Desk, name: string): Promise<string> {
  const body = MISQUOTE['draft.md'].split('\n').at(-2)
  writeFileSync(desk.path('story.md'), draft(JSON.stringify(name), body))
  const { code, out, err } = await desk.run(['check', 'story.md'])
  assert.equal(code, 2)
  assert.match(out, /story\.md:3:5 {2}error {2}source-unread/u)
  assert.match(out, /error {2}altered-qualifier/u)
  const found = /^onrecord: The source “(.+)”, named in “story\.md” \(line 3\), cannot be read: (.+)\.\n$/u.exec(err)
  assert.equal(found?.[1], name, err)
  return found?.[2] ?? ''
}

const SOURCES: readonly (readonly [what: string, name: string, content: string | Uint8Array | null, said: string])[] = [
  ['that is missing', 'gone.txt', null, 'there is no such file'],
  ['that is empty', 'empty.txt', '', 'it is empty'],
  ['of blank lines', 'blank.txt', ' \n\n\t\n', 'it is empty'],
  [
    'of bytes that are no text',
    'noise.txt',
    Uint8Array.from({ length: 900 }, (_, i) => (i * 37) % 256),
    'it is not a text file',
  ],
  ['with a zero byte in it', 'zero.txt', '“We will,” she\0 said.', 'it is not a text file'],
  [
    'that is a PDF',
    'minutes.pdf',
    '%PDF-1.7\n',
    'it is a PDF, and only text files can be read; save its text as a .txt file',
  ],
  ['that is a picture', 'gate.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'it is a picture, not text'],
  [
    'that is a Word file',
    'notes.docx',
    Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
    'it is a Word, OpenDocument or zip file, and only text files can be read; save it as plain text',
  ],
  [
    'that is a subtitle file',
    'interview.vtt',
    'WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nWe will open the\n\n00:00:04.000 --> 00:00:06.000\nbridge in June.\n',
    'it is a subtitle file, and only text files can be read; save its words as a .txt file',
  ],
  [
    'that is a subtitle file by another name',
    'interview.txt',
    '1\r\n00:00:01,000 --> 00:00:04,000\r\nWe will open the bridge in June.\r\n',
    'it is a subtitle file, and only text files can be read; save its words as a .txt file',
  ],
  [
    'that is a web page',
    'page.html',
    '<!doctype html>\n<p>&ldquo;We will open the <b>bridge</b> in June,&rdquo; said Ana Ruiz.</p>\n',
    'it is a web page, and only text files can be read; save its words as a .txt file',
  ],
  [
    'that is an e-mail as it was sent',
    'statement.eml',
    'Subject: Bridge\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CWe will open the bridge in June,=E2=80=9D =\nsaid Ana Ruiz.\n',
    'it is an e-mail as it was sent, and only text files can be read; save its words as a .txt file',
  ],
  [
    'on the web',
    'https://example.org/a.html',
    null,
    'it is a web address, and nothing is fetched from the web; save the page as a file and name that',
  ],
  ['that is a pattern for nothing', 'notes/*.txt', null, 'no file fits this pattern'],
]

for (const [what, name, content, said] of SOURCES) {
  test(`a source ${what} is said, at the place where the draft names it`, async (context) => {
    const desk = deskWith(context, { ...VERBATIM, ...(content === null ? {} : { [name]: content }) })
    assert.equal(await saidOfSource(desk, name), said)
  })
}

test('a folder with nothing in it that can be read is no source', async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'pictures/gate.png': 'x' })
  assert.equal(await saidOfSource(desk, 'pictures'), 'the folder has no file in it that can be a source')
  mkdirSync(desk.path('nothing'))
  const { code, err } = await desk.run(['check', 'draft.md', '--source', 'nothing'])
  assert.equal(code, 2)
  assert.match(err, /The source “nothing” cannot be read: the folder has no file in it that can be a source\./u)
})

test('a file that is larger than any interview is refused', async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'long.txt': 'x' })
  truncateSync(desk.path('long.txt'), 51 * 1024 * 1024)
  assert.equal(await saidOfSource(desk, 'long.txt'), 'it is too large (51 MB; up to 50 MB can be read)')
})

const NO_LINKS = process.platform === 'win32' && 'links need rights on Windows'

test('a link that leads back to itself, and one that leads nowhere, are said', { skip: NO_LINKS }, async (context) => {
  const desk = deskWith(context, VERBATIM)
  symlinkSync('loop.txt', desk.path('loop.txt'))
  symlinkSync('gone.txt', desk.path('nowhere.txt'))
  assert.equal(await saidOfSource(desk, 'loop.txt'), 'it is a link that leads back to itself')
  assert.equal(await saidOfSource(desk, 'nowhere.txt'), 'there is no such file')
})

test('a folder that links to itself is walked once', { skip: NO_LINKS }, async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'notes/ruiz.txt': VERBATIM['ruiz.txt'] })
  symlinkSync('../notes', desk.path('notes/again'))
  const { code, out } = await desk.run(['check', 'draft.md', '--source', 'notes'])
  assert.deepEqual([code, out.split('\n')[1]], [0, '  Checked against notes/ruiz.txt.'])
})

test('what could not be read in a folder of sources is named in the report, and why', async (context) => {
  const files = { 'notes/ruiz.txt': VERBATIM['ruiz.txt'], 'notes/a.pdf': '%PDF-1.7\n', 'notes/empty.txt': '' }
  const desk = deskWith(context, { ...VERBATIM, ...files })
  const { code, out } = await desk.run(['check', 'draft.md', '--source', 'notes'])
  const said = out.split('\n\n')[0]?.split(/\n\s*/u).slice(1).join(' ')
  const why = 'it is a PDF, and only text files can be read; save its text as a .txt file'
  assert.deepEqual([code, said], [0, `Checked against notes/ruiz.txt. Not read: notes/a.pdf (${why}).`])
})

const ROOT = process.getuid?.() === 0
const NOBODY = 65534
const NO_PERMISSIONS = process.platform === 'win32' && 'files have other permissions on Windows'

test('a file that one may not read is said, and root, who may read all, reads it', {
  skip: NO_PERMISSIONS,
}, async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'closed.txt': VERBATIM['ruiz.txt'], 'closed.md': draft('closed.txt') })
  chmodSync(desk.folder, 0o755)
  chmodSync(desk.path('closed.txt'), 0)
  const said =
    'onrecord: The source “closed.txt”, named in “closed.md” (line 3), cannot be read: you have no permission to read it.\n'
  const asRoot = await desk.run(['check', 'closed.md'])
  if (!ROOT) return assert.deepEqual([asRoot.code, asRoot.err], [2, said])
  assert.deepEqual([asRoot.code, asRoot.err], [0, ''])
  copyFileSync('dist/cli.js', desk.path('cli.js'))
  const options = { cwd: desk.folder, encoding: 'utf8', uid: NOBODY, gid: NOBODY } as const
  const { status, stderr } = spawnSync(process.execPath, ['cli.js', 'check', 'closed.md'], options)
  assert.deepEqual([status, stderr], [2, said])
})

test('an empty draft is no mistake, and a note says that it is empty', async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'empty.md': '', 'blank.md': '\n \n' })
  const { code, err } = await desk.run(['check', 'empty.md', 'blank.md', '--source', 'ruiz.txt'])
  assert.equal(code, 0)
  assert.equal(err, 'onrecord: note: the draft “empty.md” is empty.\nonrecord: note: the draft “blank.md” is empty.\n')
})

test('a folder, a picture and a file of another kind are no drafts', async (context) => {
  const desk = deskWith(context, {
    ...VERBATIM,
    'notes/one.txt': 'x',
    'gate.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  })
  const { code, out, err } = await desk.run(['check', 'notes', 'gate.png', 'draft.md'])
  assert.equal(code, 2)
  assert.match(out, /1 quotation in 1 draft: 1 verified/u)
  assert.deepEqual(err.split('\n'), [
    'onrecord: The draft “notes” cannot be read: it is a folder; name the drafts in it, such as drafts/*.md.',
    'onrecord: The draft “gate.png” cannot be read: it is a picture, not text.',
    '',
  ])
})

const SETTINGS: readonly (readonly [what: string, block: string, said: RegExp])[] = [
  ['a list that is not closed', 'sources: [ruiz.txt', /“draft\.md” \(line 2\) cannot be read: .+bracket/u],
  ['two colons in a line', 'title: Bridge: open\nsources: [ruiz.txt]', /\(line 2\) cannot be read: .+two colons/u],
  ['an entry with no path', 'sources:\n  - title: Ruiz', /\(line 3\) cannot be read: no path: expected is/u],
  ['the same key twice', 'source: ruiz.txt\nsource: other.txt', /cannot be read: the same name stands here twice/u],
]

for (const [what, block, said] of SETTINGS) {
  test(`settings at the top with ${what} are said with their line, and the draft is still read`, async (context) => {
    const desk = deskWith(context, { ...VERBATIM, 'draft.md': `---\n${block}\n---\n\n“We will,” said Ana Ruiz.\n` })
    const { code, out, err } = await desk.run(['check', 'draft.md'])
    assert.equal(code, 2)
    assert.match(err, said)
    assert.match(out, /error {2}settings-unread/u)
  })
}

test('settings that are never closed are said, and do not swallow the draft', async (context) => {
  const desk = deskWith(context, { ...VERBATIM, 'draft.md': 'x' })
  writeFileSync(desk.path('draft.md'), VERBATIM['draft.md'].replace(']\n---\n', ']\n'))
  const { code, out, err } = await desk.run(['check', 'draft.md', '--source', 'ruiz.txt'])
  assert.equal(code, 2)
  assert.match(err, /opened with --- and never closed/u)
  assert.match(out, /1 quotation in 1 draft: 1 verified/u)
})

const CONFIGS: readonly (readonly [what: string, json: string, said: RegExp])[] = [
  ['that is no JSON', '{ "sources": ["ruiz.txt" ', /onrecord\.json cannot be read: /u],
  ['with an unknown setting', '{ "source": "ruiz.txt" }', /“source” is no setting; the settings are drafts, sources/u],
  ['with an unknown profile', '{ "profile": "tabloid" }', /expected for “profile” is one of strict, agency/u],
  ['that is a list', '[]', /expected is an object/u],
]

for (const [what, json, said] of CONFIGS) {
  test(`an onrecord.json ${what} is said, and the draft is checked all the same`, async (context) => {
    const desk = deskWith(context, { ...VERBATIM, 'onrecord.json': json })
    const { code, out, err } = await desk.run(['check', 'draft.md'])
    assert.equal(code, 2)
    assert.match(err, said)
    assert.match(out, /error {2}settings-unread[\s\S]+1 verified/u)
  })
}

test('a text with half a character, and one in an encoding that it does not claim, are read', async (context) => {
  const lone = `\uD800 ${VERBATIM['draft.md'].split('\n').at(-2)} \uDC00\n`
  const latin = Buffer.from(VERBATIM['ruiz.txt'].replace('“', '\u0093').replace('”', '\u0094'), 'latin1')
  const desk = deskWith(context, {
    ...VERBATIM,
    'lone.md': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lone, 'utf16le')]),
    'claims.txt': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), latin]),
    'unmarked.txt': Buffer.from(VERBATIM['ruiz.txt'], 'utf16le'),
  })
  for (const source of ['claims.txt', 'unmarked.txt']) {
    const { code, out } = await desk.run(['check', 'lone.md', '--source', source, '--format', 'json'])
    assert.equal(code, 0, source)
    assert.equal(JSON.parse(out).summary.verified, 1, source)
  }
})

test('the same source by two names is one source', async (context) => {
  const desk = deskWith(context, {
    ...VERBATIM,
    'draft.md': VERBATIM['draft.md'].replace('[ruiz.txt]', '[ruiz.txt, ./ruiz.txt, "*.txt"]'),
  })
  const { code, out } = await desk.run(['check', 'draft.md'])
  assert.deepEqual([code, out.split('\n')[1]], [0, '  Checked against ruiz.txt.'])
})

test('a source may lie above the folder, and have signs in its name that addresses do not like', async (context) => {
  const name = 'Ruiz, A. (50% #1) & ü?.txt'
  const desk = deskWith(context, { [`notes/${name}`]: VERBATIM['ruiz.txt'], 'desk/x.txt': 'x' })
  writeFileSync(
    desk.path('desk/draft.md'),
    VERBATIM['draft.md'].replace('[ruiz.txt]', JSON.stringify(`../notes/${name}`)),
  )
  const { code, out } = await desk.run(['check', 'desk/draft.md'])
  assert.deepEqual([code, out.split('\n')[1]], [0, `  Checked against ../notes/${name}.`])
})

test('options that are not there, or have no value, are said in a sentence', async (context) => {
  const desk = deskWith(context, VERBATIM)
  const err = async (...args: readonly string[]) => {
    const { code, out, err: said } = await desk.run(args)
    assert.deepEqual([code, out], [2, ''])
    return said
  }
  assert.match(await err('chek'), /there is no command “chek”; the commands are check, extract and lsp/u)
  assert.match(await err('check', '--sorce', 'x'), /there is no option --sorce; the options are --source/u)
  assert.match(await err('check', '--source'), /--source needs a value/u)
  assert.match(await err('check', '--max-warnings', 'many'), /--max-warnings needs a number, not “many”/u)
  assert.match(await err('check', '--profile', 'tabloid'), /--profile is one of strict, agency, lenient, academic/u)
  assert.match(await err('extract'), /name a text to read/u)
  assert.match(await err('extract', 'gone.txt', '--output', 'x'), /“gone\.txt” cannot be read: there is no such file/u)
})
