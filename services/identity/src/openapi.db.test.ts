import { describe, expect, it } from 'vitest'
import { useIdentity } from './identity.test.fixture.ts'

describe('openapi.json', () => {
  const identity = useIdentity()

  it('describes the service as it is', async () => {
    const document = `${JSON.stringify(identity.app.swagger(), null, 2)}\n`
    await expect(document).toMatchFileSnapshot('../openapi.json')
  })
})
