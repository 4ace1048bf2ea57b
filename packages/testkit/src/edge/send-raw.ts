import { once } from 'node:events'
import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** Where to connect to; by TLS, whatever the certificate is. */
export interface Door {
  port: number
  host?: string
  isTls?: boolean
}

/**
 * Sends bytes, one a character, and gives all that comes back until the other side closes, or until nothing more has
 * come for `patienceMs`.
 */
export async function sendRaw(door: Door, bytes: string, patienceMs = 0): Promise<string> {
  const socket = connect(door)
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  // Refused in the middle of a message, the connection may be reset: what came before counts.
  socket.on('error', () => {})
  socket.setTimeout(patienceMs, () => socket.destroy())
  socket.write(Buffer.from(bytes, 'latin1'))
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

/** A connection to `door`. */
export const connect = ({ host = '127.0.0.1', port, isTls = false }: Door) =>
  isTls ? connectTls({ host, port, rejectUnauthorized: false }) : connectPlain(port, host)
