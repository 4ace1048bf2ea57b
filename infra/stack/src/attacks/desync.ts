import { randomUUID } from 'node:crypto'
import { type Door, desync, sendRaw } from '@fieldgate/testkit'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Stack } from '../compose.ts'
import { doorOf, GATEWAY, HTTPS, SERVICES, type ServiceName } from './doors.ts'
import { pathsSeenBy } from './request-logs.ts'

const PATIENCE_MS = 15_000
const { CLOSING, SMUGGLED, UNCLEAR_END, UNCLEAR_SENSE, UNDERSTOOD } = desync
const understood = Object.entries(UNDERSTOOD).map(([name, [bytes]]): [string, string] => [name, bytes])
const CASES = [...Object.entries({ ...UNCLEAR_END, ...UNCLEAR_SENSE, ...CLOSING }), ...understood]

interface Entry {
  name: string
  door: () => Promise<Door>
  /** Those that a request passes, from the door on. */
  parts: string[]
}

interface Outcome {
  statuses: number[]
  /** How often each part took what stands behind the message for a request. */
  nextSeenBy: Record<string, number>
}

const statusesIn = (answer: string) =>
  [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

const run = randomUUID()

/** A path of the console, which tells what it stood behind. */
const nextPath = (entry: string, index: number) => `/app/${run}-${entry}-${index}`

const requestFor = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`

/** Sends every case with a request behind it, and finds out who took what for a request. */
async function outcomesAt(stack: Stack, { name, door, parts }: Entry): Promise<Map<string, Outcome>> {
  const at = await door()
  const answers = await Promise.all(
    CASES.map(([, bytes], index) => sendRaw(at, bytes + requestFor(nextPath(name, index)), PATIENCE_MS))
  )
  // Once the last request is in a log, so is all that came before it.
  const last = nextPath(name, CASES.length)
  await sendRaw(at, requestFor(last), PATIENCE_MS)
  const seen = new Map<string, string[]>()
  for (const part of parts) {
    const look = async () => seen.set(part, await pathsSeenBy(stack, part)).get(part)
    await vi.waitFor(async () => expect(await look()).toContain(last), { timeout: 30_000, interval: 500 })
  }
  return new Map(
    CASES.map(([label], index) => {
      const next = nextPath(name, index)
      const counts = parts.map((part) => [part, seen.get(part)!.filter((path) => path === next).length])
      return [label, { statuses: statusesIn(answers[index]!), nextSeenBy: Object.fromEntries(counts) }]
    })
  )
}

/**
 * The table of messages that two readers could take for different ones, at every door of `stack`: what nobody can
 * divide is refused with all that stands behind it, and what one part takes for a request, all take for one.
 */
export function tryDesync(stack: Stack): void {
  const services = (Object.keys(SERVICES) as ServiceName[]).map((service) => ({
    name: service,
    door: () => doorOf(stack, service),
    parts: [service]
  }))
  const entries: Entry[] = [
    { name: 'https', door: async () => HTTPS, parts: ['nginx', 'kong', 'console'] },
    { name: 'gateway', door: async () => GATEWAY, parts: ['kong', 'console'] },
    ...services
  ]

  // Together, since some doors wait long for the rest of what never comes.
  const foundAt = new Map<string, Map<string, Outcome>>()
  beforeAll(async () => {
    await Promise.all(entries.map(async (entry) => foundAt.set(entry.name, await outcomesAt(stack, entry))))
  })

  describe.each(entries)('a message that can be read in two ways, at $name', (entry) => {
    const found = (label: string) => foundAt.get(entry.name)!.get(label)!
    const nobody = Object.fromEntries(entry.parts.map((part) => [part, 0]))
    const everybody = Object.fromEntries(entry.parts.map((part) => [part, 1]))

    it.each(Object.keys(UNCLEAR_END))('is refused with what is behind it: %s', (label) => {
      const { statuses, nextSeenBy } = found(label)
      // A service may answer a head that it has no use for, before it finds that the body is broken.
      expect(statuses.length).toBeLessThanOrEqual(entry.parts.length > 1 ? 1 : 2)
      expect(statuses.filter((status) => status < 400)).toEqual([])
      expect(nextSeenBy).toEqual(nobody)
    })

    it.each([...Object.keys(UNCLEAR_SENSE), ...Object.keys(CLOSING)])(
      'is refused, or read alike by all: %s',
      (label) => {
        const { statuses, nextSeenBy } = found(label)
        expect([nobody, everybody]).toContainEqual(nextSeenBy)
        expect(statuses.length).toBeLessThanOrEqual(2)
      }
    )

    it.each(Object.entries(UNDERSTOOD))('it is not: %s', (label, [, requests]) => {
      const { statuses, nextSeenBy } = found(label)
      expect(statuses).toHaveLength(requests.length + 1)
      expect(nextSeenBy).toEqual(everybody)
    })

    it('is never a request out of a body', async () => {
      const inBody = SMUGGLED.split(' ')[1]!
      for (const part of entry.parts) expect(await pathsSeenBy(stack, part)).not.toContain(inBody)
    })
  })
}
