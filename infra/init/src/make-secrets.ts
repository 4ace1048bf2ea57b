import { randomBytes } from 'node:crypto'
import { serviceSecret } from '@fieldgate/service-kit'
import { READERS, type Reader, SERVICES, type ServiceName } from './readers.ts'
import { openSecretFiles } from './secret-files.ts'

interface Addresses {
  postgres: string
  valkey: string
}

const random = () => randomBytes(32).toString('base64url')

/**
 * Makes every secret that `directory` lacks, and leaves alone those it has. Gives the password of `admin` when it
 * was made just now: afterwards nobody is told it again.
 */
export function makeSecrets(
  directory: string,
  addresses: Addresses,
  readers: Readonly<Record<Reader, number>> = READERS
): { adminPassword: string | undefined } {
  const files = openSecretFiles(directory)
  const keep = (name: string, reader: Reader, make: () => string = random) =>
    files.keep(name, readers[reader], make)

  keep('postgres-password', 'postgres')
  for (const service of SERVICES) {
    keep(`${service}-database-url`, service, () => databaseUrl(addresses, service, 'app'))
    keep(`${service}-owner-database-url`, `${service}-owner`, () => databaseUrl(addresses, service, 'owner'))
  }
  const { value: root } = keep('identity-service-secret', 'identity')
  for (const service of SERVICES.filter((name) => name !== 'identity')) {
    keep(`${service}-service-secret`, service, () => serviceSecret(root, service))
  }
  keep('pipelines-key-pepper', 'pipelines')
  keep('legacy-metrics-token', 'host-metrics')
  const { value: url } = keep('valkey-url', 'counters', () => `redis://:${random()}@${addresses.valkey}:6379`)
  keep('valkey.conf', 'valkey', () => `requirepass ${new URL(url).password}\n`)

  const { value, isNew } = keep('admin-password', 'identity')
  return { adminPassword: isNew ? value : undefined }
}

function databaseUrl({ postgres }: Addresses, service: ServiceName, role: 'app' | 'owner'): string {
  const name = service.replaceAll('-', '_')
  return `postgres://${name}_${role}:${random()}@${postgres}:5432/fieldgate_${name}`
}
