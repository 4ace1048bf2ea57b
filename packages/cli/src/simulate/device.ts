import { setTimeout as wait } from 'node:timers/promises'
import type { Send } from '@fieldgate/sdk'
import { type Behaviour, behaviourBy, bodyOf } from './behaviour.ts'
import type { Member } from './fleet.ts'
import type { Tally } from './tally.ts'

interface Device extends Member {
  number: number
  url: string
  send: Send
  periodMs: number
  hasFaults: boolean
  tally: Tally
  signal: AbortSignal
}

const SILENT_PERIODS = 10

/** Sends readings in time until `signal` aborts, one after the other: a slow platform is not flooded but told of. */
export async function runDevice(device: Device): Promise<void> {
  const { periodMs, hasFaults, tally, signal } = device
  // Devices do not tick together.
  let due = performance.now() + Math.random() * periodMs
  while (await isDue(due, signal)) {
    const behaviour = hasFaults ? behaviourBy(Math.random()) : 'reads'
    if (behaviour === 'falls silent') {
      due += SILENT_PERIODS * periodMs
      continue
    }
    await read(device, behaviour)
    due += periodMs
    const late = Math.floor((performance.now() - due) / periodMs)
    if (late > 0) {
      tally.missed(late)
      due += late * periodMs
    }
  }
}

async function isDue(at: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return false
  return wait(Math.max(0, at - performance.now()), true, { signal }).catch(() => false)
}

async function read(device: Device, behaviour: Behaviour): Promise<void> {
  const name = behaviour === 'sent twice' ? crypto.randomUUID() : undefined
  await sendReading(device, behaviour, name)
  if (name !== undefined) await sendReading(device, behaviour, name)
}

async function sendReading(device: Device, behaviour: Behaviour, name: string | undefined): Promise<void> {
  const { id, key, number, url, send, tally } = device
  const body = bodyOf(behaviour, Math.floor(name === undefined ? performance.now() / 1000 : 0), number)
  const sentAt = performance.now()
  try {
    const response = await send(
      new Request(`${url}/api/v1/pipelines/${id}/readings`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-pipeline-key': key,
          ...(name !== undefined && { 'idempotency-key': name })
        },
        body
      })
    )
    // Read to its end, or the connection is not used again.
    await response.arrayBuffer()
    const isSpoilt = behaviour === 'out of range' || behaviour === 'garbled'
    if (response.ok && !isSpoilt) tally.stored(performance.now() - sentAt)
    else if (isSpoilt && [400, 422].includes(response.status)) tally.refusedAsMeant()
    else tally.failed(`${behaviour}: ${response.status}`)
  } catch (error) {
    const { cause = error } = error as Error
    tally.failed((cause as NodeJS.ErrnoException).code ?? (cause as Error).message)
  }
}
