import { describe, expect, it } from 'vitest'
import { createBudget } from './budget.ts'
import { openStore } from './store.ts'

const LOGIN = { name: 'login', windows: [[5, 60]] } as const
const log = { info() {}, warn() {} }

async function budgetOf(replicas: number) {
  return createBudget(await openStore({ REPLICAS: replicas }, { service: 'test', log }), LOGIN)
}

describe('budget', () => {
  it('gives each key its points, however many ask at once', async () => {
    const logins = await budgetOf(1)
    const attempt = (key: string) => logins.consume(key)
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => attempt('ada 192.0.2.1')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    await expect(attempt('ada 192.0.2.2')).resolves.toBeUndefined()
  })

  it('says for how long it is used up', async () => {
    const logins = await budgetOf(5)
    await logins.consume('ada')
    await expect(logins.consume('ada')).rejects.toMatchObject({
      kind: 'rate_limited',
      retryAfterSeconds: 60,
      details: { 'violated-policies': ['login'] }
    })
  })

  it('tells whether anything is left, and takes nothing for that', async () => {
    const logins = await budgetOf(5)
    for (let i = 0; i < 20; i++) await logins.assertLeft('ada')
    await logins.consume('ada')
    await expect(async () => logins.assertLeft('ada')).rejects.toMatchObject({ kind: 'rate_limited' })
    await logins.assertLeft('bob')
  })

  it('takes a point back', async () => {
    const logins = await budgetOf(1)
    for (let i = 0; i < 20; i++) {
      await logins.consume('ada')
      await logins.reward('ada')
    }
    await expect(logins.consume('ada')).resolves.toBeUndefined()
  })
})
