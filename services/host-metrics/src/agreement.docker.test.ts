import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { createIdentityStub, freePort, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { HOST, startTestApp, viewer } from './http/test-app.test.fixture.ts'

/** Debian's package of this name has it. */
const EXPORTER = 'prometheus-node-exporter'
const CPU_POINTS = 3
const MEMORY_SHARE = 0.02

/** The sum of the samples of `metric` that `isMeant`, out of Prometheus' text. */
function sumOf(text: string, metric: string, isMeant: (labels: string) => boolean = () => true): number {
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
    .filter(isMeant)
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)
}

const isIdle = (labels: string) => /mode="(idle|iowait)"/.test(labels)

describe('what the host is said to be like', () => {
  const database = useDatabase()
  let identity: IdentityStub
  let app: FastifyInstance
  let exporter: ReturnType<typeof spawn>
  let exporterUrl: string

  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${viewer.apiKey}` }
    return (await app.inject({ url: `/api/v1/hosts/${HOST}${path}`, headers })).json()
  }
  const node = async () => (await fetch(exporterUrl)).text()
  const total = () =>
    sumOf(readFileSync('/proc/meminfo', 'utf8').replace(/:? +(\d+) kB/g, ' $1'), 'MemTotal') * 1024

  /** Waits for a sample that was just taken, so that others can look at the same moment. */
  async function nextSample(): Promise<{ sampledAt: string; usedPercent: number }> {
    const { sampledAt } = await get('/cpu')
    return vi.waitFor(
      async () => {
        const sample = await get('/cpu')
        expect(sample.sampledAt).not.toBe(sampledAt)
        return sample
      },
      { timeout: 5_000, interval: 5 }
    )
  }

  beforeAll(async () => {
    const address = `127.0.0.1:${await freePort()}`
    exporterUrl = `http://${address}/metrics`
    exporter = spawn(EXPORTER, [`--web.listen-address=${address}`], { stdio: 'ignore' })
    await once(exporter, 'spawn')
    await vi.waitFor(node, { timeout: 10_000 })
    identity = await createIdentityStub([viewer])
    app = await startTestApp({
      databaseUrl: database.url,
      identity,
      env: { SAMPLE_INTERVAL_MS: '500' }
    })
  }, 30_000)
  afterAll(async () => {
    exporter.kill()
    await app.close()
    await identity.close()
  })

  it('agrees with the node exporter on the CPU, idle and busy', async () => {
    const stop = new AbortController()
    const work = spawn('sh', ['-c', 'while :; do :; done'], { signal: stop.signal })
    work.on('error', () => {})
    const percents: number[] = []
    await nextSample()
    const before = await node()
    for (let i = 0; i < 6; i++) percents.push((await nextSample()).usedPercent)
    const after = await node()
    stop.abort()
    const passed = (isMeant?: (labels: string) => boolean) =>
      sumOf(after, 'node_cpu_seconds_total', isMeant) - sumOf(before, 'node_cpu_seconds_total', isMeant)
    const theirs = (1 - passed(isIdle) / passed()) * 100
    const ours = percents.reduce((sum, percent) => sum + percent, 0) / percents.length
    expect(theirs).toBeGreaterThan(20)
    expect(Math.abs(ours - theirs)).toBeLessThan(CPU_POINTS)
  }, 30_000)

  it('agrees with the node exporter and `free` on the memory', async () => {
    await nextSample()
    const [memory, exported, { stdout }] = await Promise.all([
      get('/memory'),
      node(),
      promisify(execFile)('free', ['-b'])
    ])
    const [totalBytes, , free, , cached, available] = /^Mem: +(.*)$/m
      .exec(stdout)![1]!
      .split(/ +/)
      .map(Number)
    const margin = MEMORY_SHARE * totalBytes!
    expect([memory.totalBytes, sumOf(exported, 'node_memory_MemTotal_bytes')]).toEqual([totalBytes, total()])
    for (const [ours, theirs] of [
      [memory.availableBytes, sumOf(exported, 'node_memory_MemAvailable_bytes')],
      [memory.availableBytes, available],
      [memory.freeBytes, free],
      [memory.cachedBytes, cached]
    ]) {
      expect(Math.abs(ours - theirs)).toBeLessThan(margin)
    }
  }, 30_000)

  it('agrees with the node exporter on load, disks and network', async () => {
    const before = await node()
    // The first may have been under way.
    for (let i = 0; i < 2; i++) await nextSample()
    const [load, disks, network] = await Promise.all([get('/load'), get('/disks'), get('/network')])
    const after = await node()
    /** Counters go up meanwhile, however busy the machine is: ours lies between two of theirs. */
    const expectBetween = (ours: number, metric: string, name: string) => {
      const [least, most] = [before, after].map((exported) =>
        sumOf(exported, metric, (labels) => labels.includes(`device="${name}"`))
      )
      expect(ours).toBeGreaterThanOrEqual(least!)
      expect(ours).toBeLessThanOrEqual(most!)
    }
    const distances = [before, after].map((text) => Math.abs(load.load15 - sumOf(text, 'node_load15')))
    expect(Math.min(...distances)).toBeLessThan(0.2)
    const [filesystem] = disks.filesystems
    const place = `mountpoint="${filesystem.mountPoint}"`
    expect(filesystem.sizeBytes).toBe(
      sumOf(after, 'node_filesystem_size_bytes', (labels) => labels.includes(place))
    )
    const [device] = disks.devices
    expectBetween(device.readBytes, 'node_disk_read_bytes_total', device.name)
    // The exporter leaves out the loopback, and others' networks come and go.
    const isShown = (name: string) =>
      [before, after].every((text) => text.includes(`node_network_receive_bytes_total{device="${name}"}`))
    const shown = network.interfaces.filter(({ name }: { name: string }) => isShown(name))
    expect(shown).not.toEqual([])
    for (const { name, receivedBytes } of shown) {
      expectBetween(receivedBytes, 'node_network_receive_bytes_total', name)
    }
  }, 30_000)

  it('is shown to Prometheus with the same counters', async () => {
    await nextSample()
    const exported = await node()
    const { body } = await app.inject('/metrics')
    for (const mode of ['user', 'system', 'idle', 'steal']) {
      const isMeant = (labels: string) => labels.includes(`mode="${mode}"`)
      const ours = sumOf(body, 'fieldgate_host_cpu_seconds_total', isMeant)
      const theirs = sumOf(exported, 'node_cpu_seconds_total', isMeant)
      expect(Math.abs(ours - theirs)).toBeLessThan(5)
    }
  })
})
