import { once } from 'node:events'
import { isIP } from 'node:net'
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls'
import { type Check, type Finding, isLocal } from './finding.ts'

const TIMEOUT_MS = 5_000
const DAY_MS = 86_400_000
const RENEW_DAYS = 21

/** How the way to the platform is guarded. */
export const checkTls: Check = async ({ url, now }) => {
  if (url.protocol === 'http:') return [plainFinding(isLocal(url))]
  const socket = await handshake(url, { rejectUnauthorized: false })
  try {
    const { valid_to: validTo } = socket.getPeerCertificate()
    return [
      protocolFinding(socket.getProtocol()),
      expiryFinding(new Date(validTo).getTime() - now()),
      trustFinding(socket)
    ]
  } finally {
    socket.destroy()
  }
}

async function handshake({ hostname, port }: URL, options: ConnectionOptions): Promise<TLSSocket> {
  const host = hostname.replace(/^\[|\]$/g, '')
  // An address is no name to ask a certificate for (RFC 6066, 3).
  const servername = isIP(host) === 0 && { servername: host }
  const socket = connect({ host, port: Number(port || 443), ...servername, ...options })
  await once(socket, 'secureConnect', { signal: AbortSignal.timeout(TIMEOUT_MS) })
  return socket
}

const plainFinding = (isOnThisComputer: boolean): Finding =>
  isOnThisComputer
    ? { check: 'TLS', level: 'note', says: 'none, on this computer' }
    : {
        check: 'TLS',
        level: 'failure',
        says: 'none: passwords and keys can be read on the way',
        advice: 'Call the https:// URL; `docker compose up` brings a front that speaks TLS 1.3.'
      }

const protocolFinding = (protocol: string | null): Finding =>
  protocol === 'TLSv1.3'
    ? { check: 'TLS', level: 'ok', says: protocol }
    : {
        check: 'TLS',
        level: 'warning',
        says: protocol ?? 'unknown',
        advice: 'What stands in front speaks an older TLS: set it to 1.3.'
      }

export function expiryFinding(leftMs: number): Finding {
  const days = Math.floor(leftMs / DAY_MS)
  if (leftMs <= 0) return { check: 'certificate', level: 'failure', says: 'has expired', advice: 'Renew it.' }
  if (days >= RENEW_DAYS) return { check: 'certificate', level: 'ok', says: `ends in ${days} days` }
  return { check: 'certificate', level: 'warning', says: `ends in ${days} days`, advice: 'Renew it soon.' }
}

const trustFinding = (socket: TLSSocket): Finding =>
  socket.authorized
    ? { check: 'trust', level: 'ok', says: 'the certificate is trusted' }
    : {
        check: 'trust',
        level: 'warning',
        says: `this computer does not trust the certificate: ${socket.authorizationError}`,
        advice:
          'Take one of a public CA, or give clients the CA of yours: NODE_EXTRA_CA_CERTS for this command line.'
      }
