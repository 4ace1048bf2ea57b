import { commandExpiryInvalid, commandTooLarge } from '../errors.ts'
import type { PipelineId } from '../pipelines/pipeline.ts'

export type CommandOutcome = 'done' | 'failed'

/** Waiting, with a device for the time of a lease, acknowledged one way or the other, or too late. */
export const COMMAND_STATES = ['pending', 'leased', 'done', 'failed', 'expired'] as const
export type CommandState = (typeof COMMAND_STATES)[number]

/** Whatever the two sides agree on. */
export type Details = Record<string, unknown>

/** What somebody asks of a device. */
export interface Command {
  pipelineId: PipelineId
  id: string
  name: string
  payload: Details
  state: CommandState
  createdAt: Date
  expiresAt: Date
  /** Until when a device has it to itself. */
  leasedUntil: Date | null
  /** How often a device was given it. */
  attempts: number
  result: Details | null
  acknowledgedAt: Date | null
}

const DAY_MS = 86_400_000
const MAX_LIFE_MS = 30 * DAY_MS
const MAX_DETAILS_BYTES = 16 * 1024

/** When a command that is made `now` is of no use any more: after a day, unless it says otherwise. */
export function expiryOf(
  { expiresAt, expiresInSeconds }: { expiresAt?: Date | undefined; expiresInSeconds?: number | undefined },
  now: Date
): Date {
  if (expiresAt && expiresInSeconds !== undefined) throw commandExpiryInvalid('Say one of the two, not both.')
  const lifeMs = expiresInSeconds === undefined ? DAY_MS : expiresInSeconds * 1000
  const expiry = expiresAt ?? new Date(now.getTime() + lifeMs)
  const leftMs = expiry.getTime() - now.getTime()
  if (!(leftMs > 0 && leftMs <= MAX_LIFE_MS)) {
    throw commandExpiryInvalid('A command expires in the future, within 30 days.')
  }
  return expiry
}

/** Refuses what is no message to a device but a file. */
export function assertShort(details: Details | undefined): void {
  if (Buffer.byteLength(JSON.stringify(details ?? null)) > MAX_DETAILS_BYTES) throw commandTooLarge()
}
