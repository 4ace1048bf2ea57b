import { describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'

const ID = '0af7651916cd43dd8448eb211c80319c'
const SPAN = 'b7ad6b7169203331'

describe('trace', () => {
  const traceOf = async (traceparent?: string) => {
    const app = await createApp({ name: 'test' })
    app.get('/', async ({ traceId }) => traceId)
    const { body, headers } = await app.inject({ url: '/', headers: { ...(traceparent && { traceparent }) } })
    expect(headers.traceparent).toMatch(new RegExp(`^00-${body}-[0-9a-f]{16}-01$`))
    return body
  }

  it.each([`00-${ID}-${SPAN}-01`, `fe-${ID}-${SPAN}-00`])('continues %s', async (traceparent) => {
    expect(await traceOf(traceparent)).toBe(ID)
  })

  it.each([
    undefined,
    `ff-${ID}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${ID}-${'0'.repeat(16)}-01`,
    `00-${ID.toUpperCase()}-${SPAN}-01`,
    ID
  ])('begins a new one for %s', async (traceparent) => {
    const id = await traceOf(traceparent)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(id).not.toBe(ID)
  })
})
