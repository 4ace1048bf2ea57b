import { loadConfig, serviceVariables } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { limitVariables, readLimits } from './settings.ts'

const Config = Type.Object({ ...serviceVariables, ...limitVariables })
const configWith = (env: NodeJS.ProcessEnv) =>
  loadConfig(Config, { PUBLIC_URL: 'http://localhost:8000', ...env })

describe('limit settings', () => {
  it('hold the default numbers where nothing is set', () => {
    const config = configWith({})
    expect([config.VALKEY_URL, config.REPLICAS]).toEqual([undefined, 1])
    const { policies, login } = readLimits(config)
    const windows = Object.fromEntries(policies.map((policy) => [policy.name, policy.windows]))
    expect(windows).toMatchObject({
      anonymous: [
        [300, 60],
        [20_000, 86_400]
      ],
      user: [[600, 60]]
    })
    expect(login.windows).toEqual([
      [5, 60],
      [10, 900]
    ])
  })

  it('take other numbers and plans from LIMITS', () => {
    const LIMITS = JSON.stringify({
      user: { windows: [[50, 10]], tiers: { pro: [[6000, 60]] } },
      login: { windows: [[3, 60]] }
    })
    const { policies, login } = readLimits(configWith({ LIMITS }))
    expect(policies.find(({ name }) => name === 'user')).toMatchObject({
      key: 'userId',
      windows: [[50, 10]],
      tiers: { pro: [[6000, 60]] }
    })
    expect(login.windows).toEqual([[3, 60]])
  })

  it('hold nothing under RATE_LIMITS=off', () => {
    const { policies, login, failures } = readLimits(configWith({ RATE_LIMITS: 'off' }))
    expect([...policies, login, failures].flatMap(({ windows }) => windows)).toEqual([])
  })

  it.each([
    ['no JSON', '{', 'LIMITS is not JSON'],
    ['an unknown policy', '{"anonymus":{"windows":[[1,1]]}}', 'LIMITS must not have additional properties'],
    ['no points', '{"user":{"windows":[[0,60]]}}', 'LIMITS/user/windows/0/0'],
    ['a window longer than a timer', '{"user":{"windows":[[1,2592000]]}}', 'LIMITS/user/windows/0/1'],
    ['no window', '{"user":{"windows":[]}}', 'LIMITS/user/windows'],
    ['a plan for what has none', '{"login":{"windows":[[1,1]],"tiers":{}}}', 'LIMITS/login']
  ])('refuse %s', (_what, LIMITS, fault) => {
    expect(() => readLimits(configWith({ LIMITS }))).toThrow(fault)
  })
})
