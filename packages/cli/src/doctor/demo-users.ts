import type { Check } from './finding.ts'

const DOCUMENTED = [
  ['admin', 'password123'],
  ['user', 'userpass']
] as const

/** Whether anybody can sign in by what stands in the documentation. */
export const checkDemoUsers: Check = async ({ get }) => {
  const entered: string[] = []
  for (const [username, password] of DOCUMENTED) {
    const body = new URLSearchParams({ grant_type: 'password', username, password })
    const response = await get('/api/v1/auth/tokens', { method: 'POST', body })
    if (response.ok) entered.push(username)
    else if (response.status === 429)
      return [
        {
          check: 'demo users',
          level: 'note',
          says: 'not known: too many sign-ins failed here; try again later'
        }
      ]
  }
  if (entered.length === 0) return [{ check: 'demo users', level: 'ok', says: 'none' }]
  return [
    {
      check: 'demo users',
      level: 'failure',
      says: `${entered.join(' and ')} can sign in with the password of the documentation`,
      advice: 'Start without DEMO and --demo: then they are shut out.'
    }
  ]
}
