/**
 * Files are named by URI strings here. One file has one spelling: every character but letters, digits and `-._~/` is
 * percent-encoded, the way VS Code writes its own, and a Windows drive letter is small.
 */
export function canonicalUri(uri: string): string {
  const parts = PARTS.exec(uri)
  const [, scheme = 'file', authority = '', path = uri] = parts ?? []
  const decoded = path.split('/').map((segment) => encodeSegment(decodeSegment(segment)))
  const drive = decoded[1]
  if (drive && /^[A-Za-z]%3A$/u.test(drive)) decoded[1] = drive.toLowerCase().replace('%3a', '%3A')
  return `${scheme}://${authority}${decoded.join('/')}`
}

const PARTS = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/iu

/** A path as people type it, seen from a folder: `notes/ruiz.txt`, `../a b.txt`, `/home/…`, `C:\…`, `file:///…`. */
export function resolvePath(folder: string, path: string): string {
  if (PARTS.test(path)) return canonicalUri(path)
  const typed = path.replaceAll('\\', '/')
  const root = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)/iu.exec(folder)?.[1] ?? 'file://'
  if (typed.startsWith('/')) return canonicalUri(root + normalised(typed.split('/').map(encodeSegment)))
  if (/^[A-Za-z]:\//u.test(typed)) return canonicalUri(`${root}/${normalised(typed.split('/').map(encodeSegment))}`)
  const base = folder.slice(root.length).split('/')
  return canonicalUri(root + normalised([...base, ...typed.split('/').map(encodeSegment)]))
}

/** `.` and `..` worked out; an empty segment counts for nothing but the leading slash. */
function normalised(segments: readonly string[]): string {
  const kept: string[] = []
  for (const segment of segments) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  }
  return `/${kept.join('/')}`
}

/** The folder that a file or folder lies in. */
export const folderOf = (uri: string): string => uri.slice(0, Math.max(uri.lastIndexOf('/'), 0))

/** The last part of a URI, decoded: `ana ruiz.txt`. */
export const nameOf = (uri: string): string => decodeSegment(uri.slice(uri.lastIndexOf('/') + 1))

/** Whether a file lies in a folder or below it. */
export const isWithin = (uri: string, folder: string): boolean => uri.startsWith(withSlash(folder))

/** The path from a folder to what lies in it, decoded; the whole path for what lies elsewhere. */
export function pathWithin(uri: string, folder: string): string {
  const path = isWithin(uri, folder) ? uri.slice(withSlash(folder).length) : uri.replace(/^[a-z+.-]+:\/\/[^/]*/iu, '')
  return path.split('/').map(decodeSegment).join('/')
}

const withSlash = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`)

const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // a bare % in a name somebody typed
  }
}
