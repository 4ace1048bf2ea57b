import { describe, expect, it } from 'vitest'
import { hostSample, MEMORY } from './host-sample.test.fixture.ts'
import { meanSample } from './sample-mean.ts'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, second))
const card = { name: 'eth0', sentBytes: 0, receiveErrors: 0, sendErrors: 0, receiveDrops: 0, sendDrops: 0 }

describe('the mean of samples', () => {
  it('averages what varies, and takes counters as they were at last', () => {
    const mean = meanSample(
      [
        hostSample(at(0), {
          cpuPercent: 10,
          corePercents: [20, 0],
          uptimeSeconds: 100,
          interfaces: [{ ...card, receivedBytes: 1_000, receivedBytesPerSecond: null, sentBytesPerSecond: 0 }]
        }),
        hostSample(at(2), {
          cpuPercent: 25,
          corePercents: [40, 10],
          uptimeSeconds: 102,
          memory: { ...MEMORY, availableBytes: 2_001 },
          interfaces: [{ ...card, receivedBytes: 1_300, receivedBytesPerSecond: 150, sentBytesPerSecond: 4 }]
        })
      ],
      at(0)
    )
    expect(mean).toMatchObject({
      sampledAt: at(0),
      cpuPercent: 17.5,
      corePercents: [30, 5],
      uptimeSeconds: 102,
      memory: { availableBytes: 2_501 },
      interfaces: [{ name: 'eth0', receivedBytes: 1_300, receivedBytesPerSecond: 150, sentBytesPerSecond: 2 }]
    })
  })

  it('goes by names, not by places, and has what was there at last', () => {
    const celsius = (...sensors: Array<[sensor: string, celsius: number]>) => ({
      temperatures: sensors.map(([sensor, degrees]) => ({ sensor, celsius: degrees }))
    })
    const mean = meanSample(
      [
        hostSample(at(0), celsius(['gone', 99], ['board', 30], ['core', 50])),
        hostSample(at(2), celsius(['core', 60], ['board', 40]))
      ],
      at(0)
    )
    expect(mean.temperatures).toEqual([
      { sensor: 'core', celsius: 55 },
      { sensor: 'board', celsius: 35 }
    ])
  })

  it('says nothing of what the host did not tell at last', () => {
    const mean = meanSample([hostSample(at(0)), hostSample(at(2), { load: null })], at(0))
    expect(mean.load).toBeNull()
  })
})
