import { photoTypeUnsupported } from './errors.ts'

export type PhotoType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

export const MAX_PHOTO_BYTES = 2 * 1024 * 1024

/** The first bytes of each kind, in hex. */
const SIGNATURES: ReadonlyArray<[PhotoType, RegExp]> = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/webp', /^52494646.{8}57454250/],
  ['image/gif', /^47494638(?:37|39)61/]
]

/** What kind of image `bytes` begin as, whatever anyone called them. */
export function photoTypeOf(bytes: Buffer): PhotoType {
  const head = bytes.toString('hex', 0, 12)
  const found = SIGNATURES.find(([, signature]) => signature.test(head))
  if (!found) throw photoTypeUnsupported()
  return found[0]
}
