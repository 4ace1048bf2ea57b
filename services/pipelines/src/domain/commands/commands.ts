import type { Authorship } from '@fieldgate/audit'
import type { Cursor, Slice } from '@fieldgate/representations'
import { commandAlreadyAcknowledged, commandExpired, commandNotFound, pipelineNotFound } from '../errors.ts'
import type { LiveBus } from '../live/live-bus.ts'
import type { PipelineId } from '../pipelines/pipeline.ts'
import { type Registry, refusal } from '../pipelines/registry.ts'
import { type Caller, type Reach, reachOf, type User } from '../reach.ts'
import type { Lock } from '../readings/reading.ts'
import {
  assertShort,
  type Command,
  type CommandOutcome,
  type CommandState,
  type Details,
  expiryOf
} from './command.ts'

export interface CommandQuery {
  state: CommandState | undefined
  direction: 'asc' | 'desc'
  /** The name of the order, which cursors carry. */
  sortName: string
  cursor: Cursor | undefined
  limit: number
}

interface NewCommand {
  pipelineId: PipelineId
  id: string
  name: string
  payload: Details
  expiresAt: Date
}

export interface Acknowledgement {
  outcome: CommandOutcome
  result: Details | null
}

/** What the domain asks of storage. Undefined: the lock does not open, or the pipeline is out of reach. */
export interface CommandStore {
  /** Throws where too many wait already. */
  insert: (command: NewCommand, reach: Reach, by: Authorship) => Promise<Command | undefined>
  /** null: there is no such command. */
  find: (lock: Lock, id: string) => Promise<Command | null | undefined>
  list: (lock: Lock, query: CommandQuery) => Promise<Slice<Command> | undefined>
  /** The oldest that nobody has, from now on the caller's for so long; null: there is none. */
  lease: (lock: Lock, seconds: number) => Promise<Command | null | undefined>
  /**
   * Keeps what was made of a command that is open; gives the command as it is then, and whether that was made of it.
   * `by`: whom to write it down for.
   */
  acknowledge: (
    lock: Lock,
    id: string,
    acknowledgement: Acknowledgement,
    by: Authorship | undefined
  ) => Promise<(Command & { isSo: boolean }) | null | undefined>
}

interface Dependencies {
  registry: Pick<Registry, 'lockFor'>
  store: CommandStore
  bus: LiveBus
  newId: () => string
  now: () => Date
}

export type Commands = ReturnType<typeof createCommands>

export function createCommands({ registry, store, bus, newId, now }: Dependencies) {
  async function get(caller: Caller, pipelineId: PipelineId, id: string): Promise<Command> {
    const command = await store.find(await registry.lockFor(caller, pipelineId), id)
    if (command === undefined) throw refusal(caller)
    if (!command) throw commandNotFound()
    return command
  }

  return {
    get,

    async create(
      user: User,
      by: Authorship,
      pipelineId: PipelineId,
      {
        name,
        payload = {},
        ...expiry
      }: {
        name: string
        payload?: Details | undefined
        expiresAt?: Date | undefined
        expiresInSeconds?: number | undefined
      }
    ): Promise<Command> {
      assertShort(payload)
      const values = { pipelineId, id: newId(), name, payload, expiresAt: expiryOf(expiry, now()) }
      const command = await store.insert(values, reachOf(user), by)
      if (!command) throw pipelineNotFound()
      bus.announce([`commands ${pipelineId}`])
      return command
    },

    async list(caller: Caller, pipelineId: PipelineId, query: CommandQuery): Promise<Slice<Command>> {
      const slice = await store.list(await registry.lockFor(caller, pipelineId), query)
      if (!slice) throw refusal(caller)
      return slice
    },

    /**
     * The next command, the caller's alone for the time of the lease: what is not acknowledged by then is given again.
     * Where there is none it waits for one until `signal` aborts.
     */
    async next(
      caller: Caller,
      pipelineId: PipelineId,
      { leaseSeconds, signal }: { leaseSeconds: number; signal: AbortSignal }
    ): Promise<Command | undefined> {
      const lock = await registry.lockFor(caller, pipelineId)
      const lease = async () => {
        const command = await store.lease(lock, leaseSeconds)
        if (command === undefined) throw refusal(caller)
        return command
      }
      let command = await lease()
      if (command || signal.aborted) return command ?? undefined
      const subscription = bus.subscribe(`commands ${pipelineId}`)
      try {
        for (;;) {
          await subscription.next(signal)
          // Nobody is there to take what was leased now.
          if (signal.aborted) return undefined
          command = await lease()
          if (command) return command
        }
      } finally {
        subscription.close()
      }
    },

    /** Takes down what the device made of a command; said again it is no news, and something else is refused. */
    async acknowledge(
      caller: Caller,
      by: Authorship,
      pipelineId: PipelineId,
      id: string,
      acknowledgement: Acknowledgement
    ): Promise<void> {
      assertShort(acknowledgement.result ?? undefined)
      const lock = await registry.lockFor(caller, pipelineId)
      // What devices do all the time is not written down.
      const author = caller.kind === 'user' ? by : undefined
      const command = await store.acknowledge(lock, id, acknowledgement, author)
      if (command === undefined) throw refusal(caller)
      if (!command) throw commandNotFound()
      if (command.state === 'expired') throw commandExpired()
      if (!command.isSo) throw commandAlreadyAcknowledged()
    }
  }
}
