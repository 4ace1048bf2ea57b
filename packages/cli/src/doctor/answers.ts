import type { Check, Finding, Probe } from './finding.ts'

/** The page that explains the API. */
export const checkDocs: Check = async ({ get }) => {
  const { status } = await get('/docs', { redirect: 'manual' })
  // In production the page is for whoever signs in.
  if (status < 400 || status === 401) return [{ check: 'docs', level: 'ok', says: `/docs answers ${status}` }]
  return [
    {
      check: 'docs',
      level: 'warning',
      says: `/docs answers ${status}`,
      advice: 'Does what stands in front of the platform pass /docs on?'
    }
  ]
}

/** What tells a browser to be careful. */
export const checkSecurityHeaders: Check = async ({ get, url }) => {
  const { headers } = await get('/app/')
  const wanted = ['x-content-type-options', 'content-security-policy']
  if (url.protocol === 'https:') wanted.push('strict-transport-security')
  const missing = wanted.filter((name) => !headers.has(name))
  if (missing.length === 0) return [{ check: 'security headers', level: 'ok', says: wanted.join(', ') }]
  return [
    {
      check: 'security headers',
      level: 'warning',
      says: `without ${missing.join(', ')}`,
      advice: 'Something on the way takes them off, or the front is not the one that comes with the platform.'
    }
  ]
}

export const checkRateLimits: Check = async ({ get }) => {
  const { headers } = await get('/api/v1/auth/oidc')
  const policy = headers.get('ratelimit-policy')
  if (policy) return [{ check: 'rate limits', level: 'ok', says: policy }]
  return [
    {
      check: 'rate limits',
      level: 'warning',
      says: 'none: anybody may call as often as they like',
      advice: 'Set RATE_LIMITS=on, unless this is a machine for measuring.'
    }
  ]
}

const FACES = [
  ['/pipeline', 200],
  ['/api/list', 200],
  ['/api/data', 401],
  ['/data/cpu', 200]
] as const

/** The paths that devices of old know: each answers as it always did. */
export const checkLegacyFaces: Check = async (probe) =>
  Promise.all(FACES.map(([path, expected]) => faceFinding(probe, path, expected)))

async function faceFinding({ get }: Probe, path: string, expected: number): Promise<Finding> {
  const { status } = await get(path)
  if (status === expected) return { check: `legacy ${path}`, level: 'ok', says: 'answers' }
  return {
    check: `legacy ${path}`,
    level: 'warning',
    says: `answers ${status} in place of ${expected}`,
    advice: 'Devices of old call this path: does what stands in front of the platform pass it on?'
  }
}
