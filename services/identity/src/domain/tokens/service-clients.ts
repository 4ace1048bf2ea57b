import { createHash, timingSafeEqual } from 'node:crypto'
import type { Scope, ServiceName } from '@fieldgate/types'
import { clientInvalid } from '../errors.ts'
import type { BasicCredential } from './basic-credential.ts'

/** What a service may ask its neighbours for in its own name. */
const SCOPES: Record<ServiceName, readonly Scope[]> = {
  identity: [],
  gateways: [],
  pipelines: [],
  records: [],
  // Alert rules watch gateways and pipelines.
  'host-metrics': ['gateways:read', 'pipelines:read']
}

export const scopesOfService = (service: ServiceName): readonly Scope[] => SCOPES[service]

export type ServiceClients = ReturnType<typeof createServiceClients>

/** The services as OAuth clients: the client id is the service's name. */
export function createServiceClients(secretOf: (service: ServiceName) => string) {
  const digests = new Map(
    (Object.keys(SCOPES) as ServiceName[]).map((service) => [service, digest(secretOf(service))])
  )
  const none = digest('')

  return {
    /** The service that this credential is of; takes the same time for an unknown one. */
    authenticate({ name, password }: BasicCredential): ServiceName {
      const service = name as ServiceName
      const known = digests.get(service)
      if (!timingSafeEqual(known ?? none, digest(password)) || !known) throw clientInvalid()
      return service
    }
  }
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()
