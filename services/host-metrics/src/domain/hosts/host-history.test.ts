import { beforeEach, describe, expect, it } from 'vitest'
import { createHostHistory, type HostSampleStore } from './host-history.ts'
import { hostSample } from './host-sample.test.fixture.ts'
import type { HostSample } from './host-sample.ts'
import { MINUTES, RAW, type Rung, type Step, slotOf, TEN_MINUTES } from './ladder.ts'

const MINUTE_MS = 60_000
const NOON = Date.UTC(2026, 0, 2, 12)
const at = (minute: number, second = 0) => new Date(NOON + minute * MINUTE_MS + second * 1000)

/** The rings of one host, as the table has them. */
function memoryStore() {
  const rings = new Map<Step, Map<number, HostSample>>()
  const ring = ({ step }: Rung) => rings.get(step) ?? rings.set(step, new Map()).get(step)!
  const sorted = (rung: Rung) => [...ring(rung).values()].sort((a, b) => +a.sampledAt - +b.sampledAt)
  const store: HostSampleStore = {
    async put(_host, rung, sample) {
      const kept = ring(rung).get(slotOf(rung, sample.sampledAt))
      if (!kept || kept.sampledAt < sample.sampledAt) ring(rung).set(slotOf(rung, sample.sampledAt), sample)
    },
    list: async (_host, rung, { from, to, limit }) =>
      sorted(rung)
        .filter(({ sampledAt }) => sampledAt >= from && sampledAt <= to)
        .slice(0, limit),
    newest: async (_host, rung) => sorted(rung).at(-1)
  }
  return { store, sorted }
}

describe('host history', () => {
  let now: Date
  let rings: ReturnType<typeof memoryStore>
  let history: ReturnType<typeof createHostHistory>

  const record = async (from: Date, to: Date, cpuPercent: number) => {
    for (let time = +from; time < +to; time += 2_000)
      await history.record(hostSample(new Date(time), { cpuPercent }))
  }
  const percents = (rung: Rung) =>
    rings.sorted(rung).map(({ sampledAt, cpuPercent }) => [(+sampledAt - NOON) / MINUTE_MS, cpuPercent])

  beforeEach(() => {
    now = at(0)
    rings = memoryStore()
    history = createHostHistory({ host: 'edge', store: rings.store, now: () => now })
  })

  it('condenses whole minutes to their mean, and leaves the one under way', async () => {
    await record(at(0), at(1), 10)
    await record(at(1), at(1, 30), 20)
    await record(at(1, 30), at(2), 40)
    await record(at(2), at(2, 30), 99)
    now = at(2, 30)
    await history.condense()
    expect(percents(MINUTES)).toEqual([
      [0, 10],
      [1, 30]
    ])
  })

  it('finds done what is done already, however often it is asked', async () => {
    await record(at(0), at(3), 10)
    now = at(3)
    await history.condense()
    const once = percents(MINUTES)
    await history.condense()
    await history.condense()
    expect(percents(MINUTES)).toEqual(once)
  })

  it('makes no sample for a minute that has none', async () => {
    await record(at(0), at(1), 10)
    await record(at(3), at(4), 30)
    now = at(4)
    await history.condense()
    expect(percents(MINUTES).map(([minute]) => minute)).toEqual([0, 3])
  })

  it('makes up after it was away, but not for a minute of which the beginning is lost', async () => {
    await record(at(0), at(20), 10)
    now = at(20, 30)
    await history.condense()
    expect(percents(MINUTES).map(([minute]) => minute)).toEqual(Array.from({ length: 14 }, (_, i) => i + 6))
  })

  it('condenses minutes to ten of them', async () => {
    for (let minute = 0; minute < 20; minute++) {
      await record(at(minute), at(minute + 1), minute)
      now = at(minute + 1)
      await history.condense()
    }
    expect(percents(TEN_MINUTES)).toEqual([
      [0, 4.5],
      [10, 14.5]
    ])
  })

  it('never takes more room than its rings have', async () => {
    await record(at(0), at(60), 1)
    expect(rings.sorted(RAW)).toHaveLength(450)
    expect(rings.sorted(RAW)[0]!.sampledAt).toEqual(at(45))
  })

  it.each<[string, Date | undefined, Step | undefined, Step]>([
    ['the finest that reaches back to its beginning', at(-10), undefined, '2s'],
    ['a coarser one for a longer time', at(-60), undefined, '1m'],
    ['the coarsest for the longest', at(-60 * 48), undefined, '10m'],
    ['the coarsest where it has no beginning', undefined, undefined, '10m'],
    ['the one that is asked for', at(-60), '10m', '10m']
  ])('answers from %s', async (_what, from, step, expected) => {
    for (const rung of [RAW, MINUTES, TEN_MINUTES]) {
      await rings.store.put('edge', rung, hostSample(at(-1), { cpuPercent: rung.stepMs }))
    }
    const { samples } = await history.list({ from, step, limit: 10 })
    expect(samples.map(({ cpuPercent }) => cpuPercent)).toEqual([
      { '2s': RAW, '1m': MINUTES, '10m': TEN_MINUTES }[expected].stepMs
    ])
  })

  it('pages through each sample once', async () => {
    await record(at(-1), at(0), 10)
    const from = at(-1)
    const first = await history.list({ from, limit: 20 })
    const second = await history.list({ from, limit: 20, after: first.next })
    expect([first.samples.length, second.samples.length, second.next]).toEqual([20, 10, undefined])
    expect(second.samples[0]!.sampledAt).toEqual(at(-1, 40))
  })

  it('leaves out samples without the measure that is asked for', async () => {
    await history.record(hostSample(at(-1)))
    await history.record(hostSample(at(-1, 2), { load: null }))
    const { samples } = await history.list({ from: at(-2), limit: 10, measure: 'load' })
    expect(samples.map(({ sampledAt }) => sampledAt)).toEqual([at(-1)])
  })

  it('gives a stream what it missed', async () => {
    await record(at(-1), at(0), 10)
    expect(await history.since(at(-1, 50))).toHaveLength(4)
  })

  it('refuses a range that ends before it begins', async () => {
    await expect(history.list({ from: at(1), to: at(0), limit: 1 })).rejects.toMatchObject({
      code: 'history_range_invalid'
    })
  })
})
