import type { RetentionPolicy } from './retention.ts'

export const retentionPath = (name: string): string => `/api/v1/retention/${name}`

export const policyToWire = (name: string, { keepDays, updatedAt }: RetentionPolicy) => ({
  class: name,
  keepDays,
  updatedAt: updatedAt.toISOString(),
  links: { self: retentionPath(name), runs: `${retentionPath(name)}/runs` }
})
