import { parseArgs } from 'node:util'

/** The options of a command: their names, whether they take a value, and the values that are allowed. */
export type OptionTable = Readonly<Record<string, OptionRule>>

export interface OptionRule {
  readonly takes: 'nothing' | 'text' | 'texts' | 'number'
  readonly oneOf?: readonly string[]
  readonly short?: string
}

export interface Arguments {
  readonly files: readonly string[]
  readonly flag: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  readonly texts: (name: string) => readonly string[]
}

export type Parsed =
  | { readonly kind: 'arguments'; readonly arguments: Arguments }
  | { readonly kind: 'wrong'; readonly message: string }

/** Reads the words after a command. What is not understood is one sentence that says what was expected. */
export function parseArguments(words: readonly string[], table: OptionTable): Parsed {
  const { tokens } = parseArgs({
    args: [...words],
    options: toParseArgs(table),
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const values = new Map<string, string[]>()
  const files: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const rule = table[token.name]
    const wrong = rule ? wrongValue(token.rawName, token.value, rule) : unknownOption(token.rawName, table)
    if (wrong) return { kind: 'wrong', message: wrong }
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? ''])
  }
  return {
    kind: 'arguments',
    arguments: {
      files,
      flag: (name) => values.has(name),
      text: (name) => values.get(name)?.at(-1),
      texts: (name) => values.get(name) ?? [],
    },
  }
}

const toParseArgs = (table: OptionTable) =>
  Object.fromEntries(
    Object.entries(table).map(([name, { takes, short }]) => [
      name,
      {
        type: takes === 'nothing' ? ('boolean' as const) : ('string' as const),
        multiple: true,
        ...(short ? { short } : {}),
      },
    ]),
  )

function wrongValue(name: string, value: string | undefined, { takes, oneOf }: OptionRule): string | undefined {
  if (takes === 'nothing') return value === undefined ? undefined : `${name} takes no value`
  if (value === undefined || value === '') return `${name} needs a value${oneOf ? `: ${oneOf.join(', ')}` : ''}`
  if (takes === 'number' && !/^\d+$/u.test(value)) return `${name} needs a number, not “${value}”`
  if (oneOf && !oneOf.includes(value)) return `${name} is one of ${oneOf.join(', ')}, not “${value}”`
  return undefined
}

const unknownOption = (name: string, table: OptionTable): string =>
  `there is no option ${name}; the options are ${Object.keys(table)
    .map((known) => `--${known}`)
    .join(', ')}`
