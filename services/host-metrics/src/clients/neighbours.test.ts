import { describe, expect, it } from 'vitest'
import { createNeighbours } from './neighbours.ts'

describe('the neighbours of host-metrics', () => {
  let status: number
  let isLetGo: boolean
  const neighbours = createNeighbours({
    gatewaysUrl: 'http://gateways.test',
    pipelinesUrl: 'http://pipelines.test',
    authorization: async () => 'Bearer a.b.c',
    fetch: async () => {
      isLetGo = false
      const cancel = () => {
        isLetGo = true
      }
      return new Response(new ReadableStream({ cancel }), { status })
    }
  })
  const offline = (target: string | null) => neighbours.offlineGateways({ target, tag: null })

  it('keep no connection where a gateway is not there', async () => {
    status = 404
    expect(await offline('roof')).toEqual([])
    expect(isLetGo).toBe(true)
  })

  it.each([
    ['one', 503, () => offline('roof')],
    ['a list that is not there', 404, () => offline(null)],
    ['a list', 403, () => neighbours.pipelines(null)]
  ])('keep no connection where they refuse to tell of %s', async (_what, refusal, ask) => {
    status = refusal
    await expect(ask()).rejects.toThrow(String(refusal))
    expect(isLetGo).toBe(true)
  })
})
