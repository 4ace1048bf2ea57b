import { describe, expect, it } from 'vitest'
import { assertMeasured, devicesIn, newDocument, revisedEntry, toEntry, withEntries } from './device.ts'
import { serializeDocument } from './document.ts'

const shown = (devices: string) =>
  [...devicesIn(`{"devices":${devices}}`).values()].map(({ device }) => device)

describe('devices of a document', () => {
  it.each([
    ['a list', '[{"name":"a","voltage":1}]'],
    ['one alone', '{"name":"a","voltage":1}'],
    ['a list below device', '{"device":[{"name":"a","voltage":1}]}'],
    ['one below device', '{"device":{"name":"a","voltage":1}}'],
    [
      'those with a name',
      '[{"name":"a","voltage":1},{"name":"","voltage":1},{"name":null,"voltage":1},"x",[],5]'
    ],
    ['the first of a name', '[{"name":"a","voltage":1},{"name":"a","voltage":2}]']
  ])('are %s', (_what, devices) => {
    expect(shown(devices)).toEqual([{ name: 'a', voltage: 1 }])
  })

  it('are none where the document has none', () => {
    expect(devicesIn('{}').size).toBe(0)
  })

  it.each([
    ['48.50', 48.5],
    ['"48.5"', 48.5],
    ['" 1e3 "', 1000],
    ['".5"', 0.5],
    ['"-3."', -3],
    ['""', null],
    ['"0x10"', null],
    ['"12V"', null],
    ['"Infinity"', null],
    ['1e400', null],
    ['true', null],
    ['[1]', null],
    ['null', null]
  ])('have of the voltage %s the number %s', (voltage, number) => {
    expect(shown(`[{"name":"a","voltage":${voltage}}]`)[0]!.voltage).toBe(number)
  })

  it('read a long text that is almost a number in no time', () => {
    const started = performance.now()
    expect(shown(`[{"name":"a","voltage":"${'1'.repeat(1_000_000)}x"}]`)[0]!.voltage).toBeNull()
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('show members that XML could not carry as U+FFFD', () => {
    expect(shown(String.raw`[{"name":"a\u0001","voltage":1,"b\u0002":{"c":["\u0003"]}}]`)).toEqual([
      { name: 'a\ufffd', voltage: 1, 'b\ufffd': { c: ['\ufffd'] } }
    ])
  })

  it('show the names of Object.prototype as members', () => {
    const [device] = shown('[{"name":"a","voltage":1,"__proto__":{"x":1},"constructor":2}]')
    expect(Object.keys(device!)).toEqual(['voltage', 'name', '__proto__', 'constructor'])
    expect(Object.getPrototypeOf(device)).toBe(Object.prototype)
  })

  it('are kept under the spellings of old', () => {
    const device = { name: 'a', voltage: 1, realPower: 2, reactivePower: null, timestamp: 't', extra: [1.5] }
    expect(serializeDocument(toEntry(device))).toBe(
      '{"name":"a","voltage":1,"real_power":2,"reactive_power":null,"timestamp":"t","extra":[1.5]}'
    )
    expect(devicesIn(newDocument('g', [device])).get('a')!.device).toEqual(device)
  })

  it('are revised member by member, below others too, under the names they are kept by', () => {
    const document = String.raw`{"devices":[{"name":"a","voltage":"1.0","realPower":2.0,"b\u0001":{"c":1.50,"d\u0002":[1.0]},"x":1}]}`
    const kept = devicesIn(document).get('a')!
    const { x: _, ...rest } = kept.device
    const wanted = { ...rest, 'b\ufffd': { c: 1.5, 'd\ufffd': [2], realPower: 3 }, reactivePower: 4 }
    expect(serializeDocument(revisedEntry(kept, wanted))).toBe(
      String.raw`{"name":"a","voltage":"1.0","realPower":2.0,"b\u0001":{"c":1.50,"d\u0002":[2],"realPower":3},"reactive_power":4}`
    )
  })

  it('replace those of a document, and nothing else of it', () => {
    const document = '{"n":12345678901234567890,"devices":{"device":1},"x":{"y":0.10}}'
    expect(withEntries(document, [])).toBe('{"n":12345678901234567890,"devices":[],"x":{"y":0.10}}')
  })
})

describe('the time of a measurement', () => {
  const now = new Date('2026-01-01T12:00:00Z')
  const measured = (timestamp: string | null) => () =>
    assertMeasured({ name: 'a', voltage: 1, timestamp }, now)

  it.each(['2026-01-01T12:05:00Z', '2026-01-01T13:05:00+01:00', '1999-12-31T23:59:60Z', null])(
    'may be %s',
    (timestamp) => expect(measured(timestamp)).not.toThrow()
  )

  it.each(['2026-01-01T12:05:00.001Z', '2026-01-01T12:06:00+00:00', '9999-01-01T00:00:00Z'])(
    'may not be %s',
    (timestamp) => expect(measured(timestamp)).toThrow('5 minutes')
  )
})
