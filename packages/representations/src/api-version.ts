import { AppError } from '@fieldgate/errors'
import type { FastifyRequest } from 'fastify'

const SUPPORTED = '1'
const VENDOR = /application\/vnd\.fieldgate\.v(\w+)\+/g

/** Refuses a request that states a version, by header or media type, which is not the one it is answered in. */
export function assertVersion({ headers }: FastifyRequest): void {
  const { accept, 'x-api-version': named } = headers
  if (accept === undefined && named === undefined) return
  const stated = [named, ...[...(accept ?? '').matchAll(VENDOR)].map(([, version]) => version)]
  const other = stated.find((version) => version !== undefined && version !== SUPPORTED)
  if (other === undefined) return
  throw new AppError(
    'invalid',
    'version_unsupported',
    `There is no such version of the API. Supported: ${SUPPORTED}.`
  )
}
