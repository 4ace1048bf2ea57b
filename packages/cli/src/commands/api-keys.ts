import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItem, printItems } from '../output.ts'
import { connect } from '../platform.ts'
import { duration, formatOf, limitOption } from './arguments.ts'
import { list } from './list.ts'

type ApiKey = Schema<'ApiKey'>

const SCOPES = [
  'gateways:read',
  'gateways:write',
  'pipelines:read',
  'pipelines:write',
  'pipelines:push',
  'records:read',
  'records:write',
  'metrics:read',
  'admin'
] as const satisfies ReadonlyArray<ApiKey['scopes'][number]>

const COLUMNS: Columns<ApiKey> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  prefix: ({ prefix }) => prefix,
  scopes: ({ scopes }) => scopes.join(', '),
  resources: ({ resources }) => resources?.join(', '),
  expires: ({ expiresAt }) => expiresAt,
  'last used': ({ lastUsedAt }) => lastUsedAt
}

interface CreateOptions {
  scope: ApiKey['scopes']
  resource?: string[]
  expiresIn?: number
}

/** API keys: what calls for their owner. A new secret is printed this once. */
export function addApiKeys(program: Command, context: Context): void {
  const keys = program.command('keys').alias('api-keys').description('API keys')

  keys
    .command('list')
    .description('the keys of yours; of all for administrators')
    .addOption(limitOption())
    .action(async ({ limit }: { limit: number }, command: Command) => {
      const fieldgate = await connect(context)
      const items = await list(limit, (query) =>
        unwrap(fieldgate.GET('/api/v1/api-keys', { params: { query } }))
      )
      printItems(context, formatOf(command), items, COLUMNS)
    })

  keys
    .command('create')
    .description('make a key; it is shown this once')
    .argument('<name>', 'what it is for')
    .addOption(new Option('--scope <scope...>', 'what it may').choices(SCOPES).makeOptionMandatory())
    .option('--resource <id...>', 'the only gateways, pipelines or records it reaches')
    .addOption(new Option('--expires-in <duration>', 'such as 90d').argParser(duration))
    .action(async (name: string, { scope, resource, expiresIn }: CreateOptions, command: Command) => {
      const fieldgate = await connect(context)
      const body = {
        name,
        scopes: scope,
        ...(resource && { resources: resource }),
        ...(expiresIn && { expiresAt: new Date(Date.now() + expiresIn).toISOString() })
      }
      printItem(context, formatOf(command), await unwrap(fieldgate.POST('/api/v1/api-keys', { body })))
    })

  keys
    .command('rotate')
    .description('give a key a new secret; it is shown this once')
    .argument('<id>')
    .addOption(
      new Option('--grace <duration>', 'how long the secret before goes on opening')
        .argParser(duration)
        .default(86_400_000, '24h')
    )
    .action(async (id: string, { grace }: { grace: number }, command: Command) => {
      const fieldgate = await connect(context)
      const call = fieldgate.POST('/api/v1/api-keys/{id}/rotations', {
        params: { path: { id } },
        body: { graceSeconds: Math.floor(grace / 1000) }
      })
      printItem(context, formatOf(command), await unwrap(call))
    })

  keys
    .command('revoke')
    .description('make a key worthless, now')
    .argument('<id>')
    .action(async (id: string) => {
      const fieldgate = await connect(context)
      await unwrap(fieldgate.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }))
      context.stdout.write(`Revoked ${id}.\n`)
    })
}
