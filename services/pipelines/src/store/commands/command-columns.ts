import { getTableColumns, sql } from 'drizzle-orm'
import type { CommandState } from '#domain/commands/command'
import { commands } from '../schema.ts'

const { outcome, ...columns } = getTableColumns(commands)

/** SQL: what a command has come to by now. */
export const stateOfCommand = sql<CommandState>`case
  when ${outcome} is not null then ${outcome}
  when ${commands.expiresAt} <= now() then 'expired'
  when ${commands.leasedUntil} > now() then 'leased'
  else 'pending' end`

export const commandColumns = { ...columns, state: stateOfCommand }
