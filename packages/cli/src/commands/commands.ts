import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItem, printItems } from '../output.ts'
import { connect, connectAsDevice, type DeviceOptions } from '../platform.ts'
import {
  count,
  dataOption,
  duration,
  formatOf,
  given,
  keyFileOptions,
  limitOption,
  readData
} from './arguments.ts'
import { list } from './list.ts'

type Downlink = Schema<'Command'>

const STATES = ['pending', 'leased', 'done', 'failed', 'expired'] as const satisfies ReadonlyArray<
  Downlink['state']
>

const COLUMNS: Columns<Downlink> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  payload: ({ payload }) => payload,
  state: ({ state }) => state,
  made: ({ createdAt }) => createdAt,
  result: ({ result }) => result
}

/** What people ask of devices, and what a device does to hear of it. */
export function addCommands(program: Command, context: Context): void {
  const commands = program.command('commands').description('what devices are asked to do')

  commands
    .command('send')
    .description('ask a device to do something')
    .argument('<pipeline>', 'the pipeline of the device')
    .argument('<name>', 'what to do')
    .addOption(dataOption())
    .addOption(new Option('--expires-in <duration>', 'how long it is worth doing').argParser(duration))
    .action(
      async (id: string, name: string, options: { data?: string; expiresIn?: number }, command: Command) => {
        const fieldgate = await connect(context)
        const body = {
          name,
          ...(options.data !== undefined && { payload: await readData(context, options.data) }),
          ...(options.expiresIn && { expiresInSeconds: Math.ceil(options.expiresIn / 1000) })
        }
        const call = fieldgate.POST('/api/v1/pipelines/{id}/commands', { params: { path: { id } }, body })
        printItem(context, formatOf(command), await unwrap(call))
      }
    )

  commands
    .command('list')
    .description('what was asked of a device')
    .argument('<pipeline>')
    .addOption(new Option('--state <state>', 'only these').choices(STATES))
    .addOption(limitOption())
    .action(async (id: string, options: { state?: Downlink['state']; limit: number }, command: Command) => {
      const fieldgate = await connect(context)
      const filters = given({ state: options.state })
      const items = await list(options.limit, (page) =>
        unwrap(
          fieldgate.GET('/api/v1/pipelines/{id}/commands', {
            params: { path: { id }, query: { ...filters, ...page } }
          })
        )
      )
      printItems(context, formatOf(command), items, COLUMNS)
    })

  const next = commands
    .command('next')
    .description('as a device: take the next command; nothing is printed when there is none')
    .argument('<pipeline>')
    .addOption(new Option('--wait <seconds>', 'for one to come, 25 at most').argParser(count()).default(0))
  for (const option of keyFileOptions()) next.addOption(option)
  next.action(async (id: string, { wait, ...device }: DeviceOptions & { wait: number }, command: Command) => {
    const fieldgate = await connectAsDevice(context, device)
    const call = fieldgate.GET('/api/v1/pipelines/{id}/commands/next', {
      params: { path: { id }, query: { wait } },
      signal: context.signal
    })
    const leased = await unwrap(call)
    if (leased) printItem(context, formatOf(command), leased)
  })

  const ack = commands
    .command('ack')
    .description('as a device: tell what became of a command')
    .argument('<pipeline>')
    .argument('<command>', 'its id')
    .addOption(new Option('--status <status>', 'how it went').choices(['done', 'failed']).default('done'))
    .addOption(dataOption())
  for (const option of keyFileOptions()) ack.addOption(option)
  ack.action(
    async (
      id: string,
      commandId: string,
      { status, data, ...device }: DeviceOptions & { status: 'done' | 'failed'; data?: string }
    ) => {
      const fieldgate = await connectAsDevice(context, device)
      const body = { status, ...(data !== undefined && { result: await readData(context, data) }) }
      const path = '/api/v1/pipelines/{id}/commands/{commandId}/acks'
      await unwrap(fieldgate.POST(path, { params: { path: { id, commandId } }, body }))
      context.stdout.write(`Acknowledged as ${status}.\n`)
    }
  )
}
