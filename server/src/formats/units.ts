const CHUNK = 8192 // arguments of one call; engines refuse some ten thousands

/** A string of these UTF-16 units. */
export function unitsToString(units: Uint16Array): string {
  const parts: string[] = []
  for (let at = 0; at < units.length; at += CHUNK) parts.push(String.fromCharCode(...units.subarray(at, at + CHUNK)))
  return parts.join('')
}
