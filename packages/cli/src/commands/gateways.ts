import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItem, printItems } from '../output.ts'
import { connect } from '../platform.ts'
import { count, dataOption, formatOf, given, ifMatchOption, limitOption, readData } from './arguments.ts'
import { addGatewayTransfers } from './gateway-transfers.ts'
import { list } from './list.ts'

type Gateway = Schema<'Gateway'>

const COLUMNS: Columns<Gateway> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  state: ({ state }) => state,
  'last seen': ({ lastSeenAt }) => lastSeenAt,
  devices: ({ devices }) => devices.length,
  tags: ({ tags }) => tags.join(', ')
}

interface ListOptions {
  state?: Array<Gateway['state']>
  tag?: string[]
  query?: string
  limit: number
}

interface WriteOptions {
  name?: string
  description?: string
  tag?: string[]
  interval?: number
  data?: string
}

/** The registry of gateways. */
export function addGateways(program: Command, context: Context): void {
  const gateways = program.command('gateways').description('the registry of gateways')

  gateways
    .command('list')
    .description('the gateways, by their ids')
    .addOption(new Option('--state <state...>', 'only these').choices(['online', 'offline', 'neverSeen']))
    .option('--tag <tag...>', 'with all of these tags')
    .option('-q, --query <text>', 'a part of the id, the name or the description')
    .addOption(limitOption())
    .action(async ({ state, tag, query: q, limit }: ListOptions, command: Command) => {
      const fieldgate = await connect(context)
      const items = await list(limit, (page) =>
        unwrap(
          fieldgate.GET('/api/v1/gateways', { params: { query: { ...given({ state, tag, q }), ...page } } })
        )
      )
      printItems(context, formatOf(command), items, COLUMNS)
    })

  gateways
    .command('get')
    .description('one gateway')
    .argument('<id>')
    .action(async (id: string, _options, command: Command) => {
      const fieldgate = await connect(context)
      const call = fieldgate.GET('/api/v1/gateways/{id}', { params: { path: { id } } })
      printItem(context, formatOf(command), await unwrap(call))
    })

  withMembers(gateways.command('create').description('make a gateway').argument('<id>')).action(
    async (id: string, options: WriteOptions, command: Command) => {
      const fieldgate = await connect(context)
      const body = { id, ...(await membersOf(context, options)) }
      printItem(context, formatOf(command), await unwrap(fieldgate.POST('/api/v1/gateways', { body })))
    }
  )

  withMembers(gateways.command('update').description('change members of a gateway').argument('<id>'))
    .addOption(ifMatchOption())
    .action(
      async (id: string, { ifMatch, ...options }: WriteOptions & { ifMatch: string }, command: Command) => {
        const fieldgate = await connect(context)
        const call = fieldgate.PATCH('/api/v1/gateways/{id}', {
          params: { path: { id } },
          headers: { 'if-match': ifMatch },
          body: await membersOf(context, options)
        })
        printItem(context, formatOf(command), await unwrap(call))
      }
    )

  gateways
    .command('delete')
    .description('remove a gateway')
    .argument('<id>')
    .addOption(ifMatchOption())
    .action(async (id: string, { ifMatch }: { ifMatch: string }) => {
      const fieldgate = await connect(context)
      const headers = { 'if-match': ifMatch }
      await unwrap(fieldgate.DELETE('/api/v1/gateways/{id}', { params: { path: { id } }, headers }))
      context.stdout.write(`Removed ${id}.\n`)
    })

  gateways
    .command('heartbeat')
    .alias('heartbeats')
    .description('say that a gateway is there')
    .argument('<id>')
    .action(async (id: string) => {
      const fieldgate = await connect(context)
      await unwrap(fieldgate.POST('/api/v1/gateways/{id}/heartbeats', { params: { path: { id } } }))
      context.stdout.write(`Heard of ${id}.\n`)
    })

  addGatewayTransfers(gateways, context)
}

const withMembers = (command: Command): Command =>
  command
    .option('--name <name>', 'what people call it')
    .option('--description <text>', 'what it is')
    .option('--tag <tag...>', 'all of its tags')
    .addOption(new Option('--interval <seconds>', 'how often it is heard from').argParser(count(1)))
    .addOption(dataOption())

async function membersOf(context: Context, { data, tag, interval, ...rest }: WriteOptions) {
  const named = given({ ...rest, tags: tag, expectedIntervalSeconds: interval })
  return { ...(await readData(context, data)), ...named }
}
