import type { Policy, Quota } from './policy.ts'

const MINUTE = 60
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Everything a service limits: calls by `policies`, and what it counts under keys of its own. */
export interface LimitSettings {
  policies: readonly Policy[]
  /** Attempts to sign in that fail, by account and address: the longer it goes on, the longer the wait. */
  login: Quota
  /** The same by address, whatever the accounts. */
  loginAddress: Quota
  /** Invalid credentials, by address. */
  failures: Quota
}

/** An admin and a service of ours match no policy: they are not limited. */
export const defaultLimits: LimitSettings = {
  policies: [
    {
      name: 'anonymous',
      key: 'address',
      scope: 'global',
      roles: ['anonymous'],
      windows: [
        [300, MINUTE],
        [20_000, DAY]
      ]
    },
    {
      name: 'user',
      key: 'userId',
      scope: 'global',
      roles: ['viewer', 'operator', 'member'],
      windows: [[600, MINUTE]]
    },
    { name: 'device', key: 'deviceId', scope: 'global', roles: ['device'], windows: [[1200, MINUTE]] },
    {
      name: 'anonymous-creation',
      key: 'address',
      scope: { group: 'creation' },
      roles: ['anonymous'],
      windows: [[30, HOUR]]
    }
  ],
  login: {
    name: 'login',
    windows: [
      [5, MINUTE],
      [10, QUARTER]
    ]
  },
  loginAddress: { name: 'loginAddress', windows: [[20, QUARTER]] },
  failures: {
    name: 'failures',
    windows: [
      [60, MINUTE],
      [200, QUARTER]
    ]
  }
}
