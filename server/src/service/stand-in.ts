import type { Source } from '../core/align/source.ts'
import { analyse } from '../core/analyse.ts'
import { check, type HouseRules } from '../core/check.ts'
import type { Prose } from '../core/text/prose.ts'
import type { BoundSource, DraftCheck } from './draft.ts'
import type { Host } from './host.ts'
import { withoutSuppressed } from './suppressions.ts'
import type { Workspace } from './workspace.ts'

/** Plain texts with sources listed at the top: what the entries start with until every rule of binding is there. */
export function plainWorkspace(host: Host): Workspace {
  const texts = new Map<string, string>()
  const readings = new Map<string, Source>()
  let rules: HouseRules = { profile: 'strict', severity: {}, outlet: null }
  const textOf = async (uri: string): Promise<string | undefined> => {
    const open = texts.get(uri)
    if (open !== undefined) return open
    const file = await host.read(uri)
    return file.kind === 'bytes' ? latinOf(file.bytes) : undefined
  }
  const sourceOf = async (uri: string): Promise<Source | undefined> => {
    const raw = await textOf(uri)
    const known = readings.get(uri)
    if (raw === undefined || known?.reading.text.raw === raw) return raw === undefined ? undefined : known
    const title = uri.slice(uri.lastIndexOf('/') + 1)
    const source = { id: uri, title, reading: analyse(proseOf(raw)), transcript: false, speaker: null, outlet: null }
    readings.set(uri, source)
    return source
  }
  const checkDraft = async (uri: string): Promise<DraftCheck> => {
    const raw = (await textOf(uri)) ?? ''
    const reading = analyse(proseOf(raw))
    const sources: BoundSource[] = []
    for (const named of namedIn(raw)) {
      const sourceUri = uri.slice(0, uri.lastIndexOf('/') + 1) + named.path
      const source = (await sourceOf(sourceUri)) ?? null
      const problem = source ? null : 'there is no such file'
      sources.push({ ...named, uri: sourceUri, boundBy: 'front-matter', source, problem })
    }
    const read = sources.flatMap(({ source }) => (source ? [source] : []))
    const judgement = check(reading, read, rules)
    const findings = withoutSuppressed(reading.text, judgement.findings)
    return { uri, reading, sources, judgement: { ...judgement, findings }, problems: [] }
  }
  return {
    open: (uri, text) => void texts.set(uri, text),
    close: (uri) => void texts.delete(uri),
    touched: (uri) => void readings.delete(uri),
    setRoots: () => undefined,
    setRules: (changed) => {
      rules = { ...rules, ...changed }
    },
    checkDraft,
    draftsUsing: async (sourceUri) => {
      const checks = await Promise.all([...texts.keys()].map(checkDraft))
      return checks.filter(({ sources }) => sources.some(({ uri }) => uri === sourceUri)).map(({ uri }) => uri)
    },
  }
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/u

function proseOf(raw: string): Prose {
  const block = FRONT_MATTER.exec(raw)?.[0] ?? ''
  const visible = block.replace(/[^\n]/gu, ' ') + raw.slice(block.length)
  return { raw, visible: visible.replace(/<!--[^>]*-->/gu, (comment) => ' '.repeat(comment.length)) }
}

const namedIn = (raw: string) =>
  [...(FRONT_MATTER.exec(raw)?.[0] ?? '').matchAll(/^ {2}- (?:path: )?(\S.*)$/gmu)].map((found) => {
    const path = found[1] ?? ''
    const start = found.index + found[0].length - path.length
    return { path, namedAt: { start, end: start + path.length } }
  })

/** UTF-8, well formed. */
const latinOf = (bytes: Uint8Array): string =>
  decodeURIComponent([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
