import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'

class QueryError extends Error {
  readonly params = ['canary-hash']
}

describe('the error log', () => {
  it('says what failed and where, and holds no parameter of a query', async () => {
    let log = ''
    const stream = {
      write: (line: string) => {
        log += line
      }
    }
    const app = await createApp({ name: 'test', logger: { level: 'info', stream } })
    app.get('/', async () => {
      const cause = Object.assign(new Error('relation "users" does not exist'), {
        code: '42P01',
        detail: 'canary-detail'
      })
      throw new QueryError('Failed query: insert …\nparams: canary-hash', { cause })
    })
    expect((await app.inject('/')).statusCode).toBe(500)
    expect(log).toContain('relation \\"users\\" does not exist')
    expect(log).toContain('error-log.test.ts')
    expect(log).not.toContain('canary')
  })
})
