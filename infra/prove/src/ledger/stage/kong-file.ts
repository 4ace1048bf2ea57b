import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceName } from './stage.ts'

const KONG_FILE = new URL('../../../../../kong.yml', import.meta.url)
const HOST = 'services.test'

/** Our kong.yml, but for where the services are: on ports that are free here, and without the console. */
export function kongFileFor(ports: ReadonlyMap<ServiceName, number>, directory: string): string {
  const file = join(directory, 'kong.yml')
  const text = readFileSync(KONG_FILE, 'utf8').replaceAll(
    /target: "([a-z-]+):\d+"/g,
    (_, service: ServiceName) => `target: "${HOST}:${ports.get(service) ?? 9}"`
  )
  writeFileSync(file, text)
  return file
}

/**
 * What makes a program know the services by one name with all of `addresses`, as the names of a compose network are
 * known: a file of its own in the place of /etc/hosts, where nobody else sees it.
 */
export function namesOf(addresses: readonly string[], directory: string): string[] {
  const file = join(directory, 'hosts')
  writeFileSync(file, addresses.map((address) => `${address} ${HOST}\n`).join(''))
  return ['unshare', '--mount', 'sh', '-c', `mount --bind ${file} /etc/hosts && exec "$@"`, 'gateway']
}
