import { describe, expect, it } from 'vitest'
import { useTestApp } from './test-app.test.fixture.ts'

describe('openapi.json', () => {
  const test = useTestApp()

  it('says what the routes do', async () => {
    await test.app.ready()
    await expect(`${JSON.stringify(test.app.swagger(), null, 2)}\n`).toMatchFileSnapshot('../openapi.json')
  })
})
