import { analyse } from '../core/analyse.ts'
import { plainProse } from '../core/text/prose.ts'
import type { Workspace } from './workspace.ts'

/** Reads open texts and knows no sources: what the entries start with until sources can be bound. */
export function workspaceWithoutSources(): Workspace {
  const texts = new Map<string, string>()
  return {
    open: (uri, text) => void texts.set(uri, text),
    close: (uri) => void texts.delete(uri),
    touched: () => undefined,
    setRoots: () => undefined,
    setRules: () => undefined,
    checkDraft: async (uri) => ({
      uri,
      reading: analyse(plainProse(texts.get(uri) ?? '')),
      sources: [],
      judgement: { quotations: [], findings: [] },
      problems: [],
    }),
    draftsUsing: async () => [],
  }
}
