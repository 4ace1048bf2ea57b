import type { Door } from '@fieldgate/testkit'
import { docker, type Stack } from '../compose.ts'

export const HTTPS: Door = { port: 443, isTls: true }
export const GATEWAY: Door = { port: 8000 }

/** Whoever listens on the network of the services, and where. */
export const SERVICES = {
  identity: 3005,
  gateways: 3001,
  pipelines: 3003,
  records: 3002,
  'host-metrics': 3004,
  console: 3006
}

export type ServiceName = keyof typeof SERVICES

/** The own port of a service, which this machine reaches as it holds the bridge. */
export async function doorOf(stack: Stack, service: ServiceName): Promise<Door> {
  const [id] = await stack.containersOf(service)
  const format = '{{.NetworkSettings.Networks.fieldgate_services.IPAddress}}'
  const host = (await docker('inspect', '--format', format, id!)).trim()
  return { host, port: SERVICES[service] }
}
