export interface BasicCredential {
  name: string
  password: string
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true })

/** Reads the base64 part of a Basic Authorization header (RFC 7617); undefined when it is not one. */
export function parseBasic(token: string): BasicCredential | undefined {
  const bytes = Buffer.from(token, 'base64')
  // Buffer passes over whatever is not base64.
  if (bytes.toString('base64') !== token) return undefined
  try {
    const text = UTF_8.decode(bytes)
    const colon = text.indexOf(':')
    return colon < 0 ? undefined : { name: text.slice(0, colon), password: text.slice(colon + 1) }
  } catch {
    return undefined
  }
}
