import type { ApiKey } from '#domain/api-keys/api-key'

export const pathOf = (id: string) => `/api/v1/api-keys/${id}`

export const toWire = ({ id, keyId, ownerId, name, scopes, resources, ...times }: ApiKey) => ({
  id,
  prefix: `fg_${keyId}`,
  ownerId,
  name,
  scopes: [...scopes],
  resources: resources && [...resources],
  expiresAt: times.expiresAt?.toISOString() ?? null,
  previousExpiresAt: times.previousExpiresAt?.toISOString() ?? null,
  lastUsedAt: times.lastUsedAt?.toISOString() ?? null,
  createdAt: times.createdAt.toISOString(),
  updatedAt: times.updatedAt.toISOString(),
  links: { self: pathOf(id) }
})
