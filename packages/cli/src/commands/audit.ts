import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItems } from '../output.ts'
import { connect } from '../platform.ts'
import { formatOf, given, limitOption, time } from './arguments.ts'
import { list } from './list.ts'

const COLUMNS: Columns<Schema<'AuditEvent'>> = {
  at: ({ occurredAt }) => occurredAt,
  actor: ({ actor }) => actor.name,
  action: ({ action }) => action,
  target: ({ targetType, targetId }) => `${targetType} ${targetId}`,
  request: ({ requestId }) => requestId
}

interface AuditOptions {
  action?: string
  actor?: string
  target?: string
  since?: string
  until?: string
  limit: number
}

/** What was done, by whom. */
export function addAudit(program: Command, context: Context): void {
  program
    .command('audit')
    .description('what was done, by whom (administrators)')
    .command('list')
    .description('the events, the latest first')
    .option('--action <action>', 'such as gateway.updated')
    .option('--actor <id>', 'who did it')
    .option('--target <id>', 'what it was done to')
    .addOption(new Option('--since <time>', 'at this time or later, or so long ago: 24h').argParser(time))
    .addOption(new Option('--until <time>', 'before this time').argParser(time))
    .addOption(limitOption())
    .action(async ({ action, actor, target, since, until, limit }: AuditOptions, command: Command) => {
      const fieldgate = await connect(context)
      const filters = given({
        action,
        actorId: actor,
        targetId: target,
        'occurredAt.gte': since,
        'occurredAt.lt': until
      })
      const items = await list(limit, (page) =>
        unwrap(fieldgate.GET('/api/v1/audit-events', { params: { query: { ...filters, ...page } } }))
      )
      printItems(context, formatOf(command), items, COLUMNS)
    })
}
