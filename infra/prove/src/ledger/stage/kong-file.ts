import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceName } from './stage.ts'

const KONG_FILE = new URL('../../../../../kong.yml', import.meta.url)

/** Our kong.yml, but for where the services are: on ports that are free here, and without the console. */
export function kongFileFor(
  ports: ReadonlyMap<ServiceName, number>,
  host: string,
  directory: string
): string {
  const file = join(directory, 'kong.yml')
  const text = readFileSync(KONG_FILE, 'utf8').replaceAll(
    /target: "([a-z-]+):\d+"/g,
    (_, service: ServiceName) => `target: "${host}:${ports.get(service) ?? 9}"`
  )
  writeFileSync(file, text)
  return file
}
