const RESERVED = new Set("!*'();:@&=+$,/?%#[]")
const ESCAPE = /%([\da-f]{2})/gi
const UNSAFE = /[^!#$&'()*+,/:;=?@[\]\w.~%-]/g

/**
 * The path as Kong matches it (`normalize` in kong/tools/uri.lua): escapes of all but reserved characters decoded,
 * one character a byte; dot segments taken out; slashes merged.
 */
export function normalisePath(path: string): string {
  const decoded = path.includes('%') ? path.replace(ESCAPE, decode) : path
  return decoded.includes('/.') || decoded.includes('//') ? collapse(decoded) : decoded
}

/** The path as it may stand in a request line (`escape`, same file): reserved characters are left as they are. */
export function escapePath(path: string): string {
  return path.replace(UNSAFE, (character) => `%${hex(character.charCodeAt(0))}`)
}

function decode(escaped: string, digits: string): string {
  const character = String.fromCharCode(Number.parseInt(digits, 16))
  return RESERVED.has(character) ? escaped.toUpperCase() : character
}

function collapse(path: string): string {
  const kept: string[] = []
  const segments = path.split('/').slice(1)
  for (const segment of segments) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  }
  const isFolder = ['', '.', '..'].includes(segments.at(-1)!) && kept.length > 0
  return `/${kept.join('/')}${isFolder ? '/' : ''}`
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
