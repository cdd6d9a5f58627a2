/** Whether a path is a pattern: `interviews/*.txt`, `notes/**`, `{a,b}.md`. */
export const isPattern = (path: string): boolean => /[*?{]/u.test(path)

/** The longest part of a pattern that is plain folders: `notes` of `notes/2026-*.txt`; empty when there is none. */
export function fixedPart(pattern: string): string {
  const segments = pattern.split('/')
  const wild = segments.findIndex(isPattern)
  return segments.slice(0, wild < 0 ? segments.length : wild).join('/')
}

/**
 * Whether a path matches a pattern: `*` and `?` within a name, `**` any number of folders, `{a,b}` either. Takes time in
 * the product of the two lengths at worst.
 */
export const matchesPattern = (path: string, pattern: string): boolean =>
  alternatives(pattern).some((one) =>
    matchesSegments(
      path.split('/'),
      one.split('/').filter((part) => part !== '.'),
    ),
  )

const MOST_ALTERNATIVES = 64

/** `{a,b}.md` written out. */
function alternatives(pattern: string): readonly string[] {
  let open = [pattern]
  for (let i = 0; i < MOST_ALTERNATIVES; i++) {
    const expanded = open.flatMap((one) => {
      const braces = /\{([^{}]*)\}/u.exec(one)
      if (!braces) return [one]
      const before = one.slice(0, braces.index)
      const after = one.slice(braces.index + braces[0].length)
      return (braces[1] ?? '').split(',').map((part) => before + part + after)
    })
    if (expanded.length === open.length && expanded.every((one, at) => one === open[at])) break
    open = expanded.slice(0, MOST_ALTERNATIVES)
  }
  return open
}

const matchesSegments = (path: readonly string[], pattern: readonly string[]): boolean =>
  matchesWild(path, pattern, { any: (part) => part === '**', fits: matchesName })

const matchesName = (name: string, pattern: string): boolean =>
  matchesWild([...name], [...pattern], { any: (c) => c === '*', fits: (c, p) => p === '?' || c === p })

interface Wild {
  readonly any: (pattern: string) => boolean
  readonly fits: (item: string, pattern: string) => boolean
}

/** Greedy matching with one way back: to the last wildcard, which then takes one item more. */
function matchesWild(items: readonly string[], pattern: readonly string[], { any, fits }: Wild): boolean {
  let at = 0
  let item = 0
  let star = -1
  let resume = 0
  while (item < items.length) {
    const part = pattern[at]
    if (part !== undefined && any(part)) {
      star = at++
      resume = item
    } else if (part !== undefined && fits(items[item] ?? '', part)) {
      at++
      item++
    } else if (star >= 0) {
      at = star + 1
      item = ++resume
    } else return false
  }
  return pattern.slice(at).every(any)
}
