import { describe, expect, it } from 'vitest'
import { gatewayOf } from './gateway-rows.ts'

describe('a gateway to import', () => {
  it('of an export has what people set, and what they misspelt', () =>
    expect(
      gatewayOf({ id: 'a', nmae: 'A', state: 'online', createdAt: 'x', links: {}, tags: ['t'] })
    ).toEqual({
      id: 'a',
      nmae: 'A',
      tags: ['t']
    }))

  it.each([
    ['a list', [{ name: 'B', voltage: '48' }]],
    ['by keys', { first: { name: 'B', voltage: '48' } }]
  ])('of the original has its devices, kept as %s, with numbers', (_how, devices) =>
    expect(gatewayOf({ gatewayID: 'GW1', devices })).toEqual({
      id: 'GW1',
      devices: [{ name: 'B', voltage: 48 }]
    })
  )

  it('of the original loses nothing', () =>
    expect(
      gatewayOf({
        gatewayID: 7,
        site: 'roof',
        devices: [{ name: 'B', voltage: 'low', reactive_power: '2', cells: '4' }]
      })
    ).toEqual({
      id: '7',
      metadata: { site: 'roof' },
      devices: [{ name: 'B', voltage: 'low', reactivePower: 2, cells: '4' }]
    }))

  it('of DynamoDB is what its types say', () =>
    expect(
      gatewayOf({
        gatewayID: { S: 'GW1' },
        on: { BOOL: true },
        nothing: { NULL: true },
        numbers: { NS: ['1', '2'] },
        devices: { L: [{ M: { name: { S: 'B' }, voltage: { N: '48.5' } } }] }
      })
    ).toEqual({
      id: 'GW1',
      metadata: { on: true, nothing: null, numbers: [1, 2] },
      devices: [{ name: 'B', voltage: 48.5 }]
    }))
})
