import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItem, printItems } from '../output.ts'
import { connect, connectAsDevice, type DeviceOptions } from '../platform.ts'
import { dataOption, duration, formatOf, given, keyFileOptions, limitOption, readData } from './arguments.ts'
import { list } from './list.ts'
import { addLive } from './live.ts'
import { addPipelineImport } from './pipeline-import.ts'

const COLUMNS: Columns<Schema<'Pipeline'>> = {
  id: ({ id }) => id,
  label: ({ label }) => label,
  pins: ({ pins }) => pins.map(({ pin, name }) => `${pin}=${name}`).join(', '),
  made: ({ createdAt }) => createdAt
}

/** The pipelines of devices. A new key is printed this once. */
export function addPipelines(program: Command, context: Context): void {
  const pipelines = program.command('pipelines').description('the pipelines of devices')

  pipelines
    .command('list')
    .description('the pipelines')
    .option('-q, --query <text>', 'a part of the id or the label')
    .addOption(limitOption())
    .action(async ({ query: q, limit }: { query?: string; limit: number }, command: Command) => {
      const fieldgate = await connect(context)
      const items = await list(limit, (page) =>
        unwrap(fieldgate.GET('/api/v1/pipelines', { params: { query: { ...given({ q }), ...page } } }))
      )
      printItems(context, formatOf(command), items, COLUMNS)
    })

  pipelines
    .command('get')
    .description('one pipeline')
    .argument('<id>')
    .action(async (id: string, _options, command: Command) => {
      const fieldgate = await connect(context)
      const call = fieldgate.GET('/api/v1/pipelines/{id}', { params: { path: { id } } })
      printItem(context, formatOf(command), await unwrap(call))
    })

  pipelines
    .command('create')
    .description('make a pipeline; its key is shown this once')
    .option('--id <id>', 'eight digits; drawn where it is left out')
    .option('--label <label>', 'what people call it')
    .addOption(dataOption())
    .action(async ({ id, label, data }: { id?: string; label?: string; data?: string }, command: Command) => {
      const fieldgate = await connect(context)
      const body = { ...(await readData(context, data)), ...given({ id, label }) }
      printItem(context, formatOf(command), await unwrap(fieldgate.POST('/api/v1/pipelines', { body })))
    })

  pipelines
    .command('delete')
    .description('remove a pipeline with its history')
    .argument('<id>')
    .action(async (id: string) => {
      const fieldgate = await connect(context)
      await unwrap(fieldgate.DELETE('/api/v1/pipelines/{id}', { params: { path: { id } } }))
      context.stdout.write(`Removed ${id}.\n`)
    })

  const rotate = pipelines
    .command('keys')
    .description('the key of a pipeline')
    .command('rotate')
    .description('draw a new key; it is shown this once')
    .argument('<id>')
    .addOption(
      new Option('--grace <duration>', 'how long the key before goes on opening')
        .argParser(duration)
        .default(0, '0s')
    )
  for (const option of keyFileOptions()) rotate.addOption(option)
  rotate.action(
    async (id: string, { grace, ...device }: DeviceOptions & { grace: number }, command: Command) => {
      const fieldgate = await connectAsDevice(context, device)
      const call = fieldgate.POST('/api/v1/pipelines/{id}/keys', {
        params: { path: { id } },
        body: { graceSeconds: Math.floor(grace / 1000) }
      })
      printItem(context, formatOf(command), await unwrap(call))
    }
  )

  addLive(pipelines, context)
  addPipelineImport(pipelines, context)
}
