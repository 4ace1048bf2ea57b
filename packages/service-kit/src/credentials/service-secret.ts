import { hkdfSync } from 'node:crypto'

/**
 * The client secret of one service, derived (RFC 5869) from the root that identity alone holds: a service that
 * loses its own secret gives away no other's.
 */
export function serviceSecret(root: string, service: string): string {
  return Buffer.from(hkdfSync('sha256', root, '', `fieldgate service ${service}`, 32)).toString('base64url')
}
