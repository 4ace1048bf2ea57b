import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How programs find the services. */
export interface Names {
  host: string
  /** What a program is run through to know `host`. */
  through: readonly string[]
}

const HOST = 'services.test'

/**
 * One address needs no name. Several have one as the names of a compose network do: in a file in the place of
 * /etc/hosts, where nobody else sees it.
 */
export function namesOf(addresses: readonly string[], directory: string): Names {
  if (addresses.length === 1) return { host: addresses[0]!, through: [] }
  const file = join(directory, 'hosts')
  writeFileSync(file, addresses.map((address) => `${address} ${HOST}\n`).join(''))
  const command = `mount --bind ${file} /etc/hosts && exec "$@"`
  return { host: HOST, through: ['unshare', '--mount', 'sh', '-c', command, 'named'] }
}
