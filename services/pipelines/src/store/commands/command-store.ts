import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Command } from '#domain/commands/command'
import { commandAcknowledged, commandMade } from '#domain/commands/command-audit'
import type { CommandStore } from '#domain/commands/commands'
import { commandQueueFull } from '#domain/errors'
import { opens } from '../lock-condition.ts'
import { within } from '../pipelines/registry-store.ts'
import { commands, pipelines } from '../schema.ts'
import { commandColumns, stateOfCommand } from './command-columns.ts'

const MAX_OPEN = 1_000
/** Of a pipeline, so many commands are kept; the open ones are among them. */
const MAX_KEPT = 2_000

const isOpen = and(isNull(commands.outcome), gt(commands.expiresAt, sql`now()`))

export function createCommandStore(
  { db, pool }: DatabaseHandle,
  auditor: Auditor
): Omit<CommandStore, 'lease'> {
  const its = (pipelineId: number, id: string) =>
    and(eq(commands.pipelineId, pipelineId), eq(commands.id, id))

  return {
    insert: (command, reach, by) =>
      withTx(pool, async (tx) => {
        const { pipelineId } = command
        // One at a time for a pipeline, so that the count holds. Readings do not lock this row.
        const [pipeline] = await tx
          .select({ id: pipelines.id })
          .from(pipelines)
          .where(within(pipelineId, reach))
          .for('no key update')
        if (!pipeline) return undefined
        const ofPipeline = eq(commands.pipelineId, pipelineId)
        const [open] = await tx.select({ count: count() }).from(commands).where(and(ofPipeline, isOpen))
        if (open!.count >= MAX_OPEN) throw commandQueueFull(MAX_OPEN)
        await tx.execute(sql`
          delete from ${commands} where ${ofPipeline} and not (${isOpen}) and ${commands.id} <= (
            select id from ${commands} as kept where kept.pipeline_id = ${pipelineId}
            order by id desc limit 1 offset ${MAX_KEPT - 1}
          )`)
        const [made] = await tx.insert(commands).values(command).returning(commandColumns)
        await auditor.record(tx, by, commandMade(command))
        return made
      }),

    async find(lock, id) {
      const [row] = await db
        .select({ id: pipelines.id, command: commandColumns })
        .from(pipelines)
        .leftJoin(commands, its(lock.id, id))
        .where(opens(lock))
      return row?.command
    },

    async list(lock, { state, direction, sortName, cursor, limit }) {
      const [pipeline] = await db.select({ id: pipelines.id }).from(pipelines).where(opens(lock))
      if (!pipeline) return undefined
      return keysetPage<Command & { key: Array<string | number | null> }>(
        { columns: [{ column: commands.id, direction }], sort: sortName, cursor, limit },
        ({ where, orderBy, limit: rows, key }) =>
          db
            .select({ ...commandColumns, key })
            .from(commands)
            .where(and(eq(commands.pipelineId, lock.id), state && eq(stateOfCommand, state), where))
            .orderBy(...orderBy)
            .limit(rows)
      )
    },

    acknowledge: (lock, id, { outcome, result }, by) =>
      withTx(pool, async (tx) => {
        const [pipeline] = await tx.select({ id: pipelines.id }).from(pipelines).where(opens(lock))
        if (!pipeline) return undefined
        const [acknowledged] = await tx
          .update(commands)
          .set({ outcome, result, acknowledgedAt: sql`now()` })
          .where(and(its(lock.id, id), isOpen))
          .returning(commandColumns)
        if (acknowledged) {
          if (by) await auditor.record(tx, by, commandAcknowledged(acknowledged, outcome))
          return { ...acknowledged, isSo: true }
        }
        // By PostgreSQL, to which two spellings of one JSON value are equal.
        const isSo = sql<boolean>`${commands.outcome} is not distinct from ${outcome}
          and ${commands.result} is not distinct from ${sql.param(result, commands.result)}`
        const [command] = await tx
          .select({ ...commandColumns, isSo })
          .from(commands)
          .where(its(lock.id, id))
        return command ?? null
      })
  }
}
