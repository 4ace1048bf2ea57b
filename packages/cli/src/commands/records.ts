import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItem, printItems } from '../output.ts'
import { connect } from '../platform.ts'
import { dataOption, formatOf, given, ifMatchOption, limitOption, readData, time } from './arguments.ts'
import { list } from './list.ts'
import { addRecordTransfers } from './record-transfers.ts'

type RecordItem = Schema<'Record'>

const COLUMNS: Columns<RecordItem> = {
  id: ({ id }) => id,
  number: ({ number }) => number,
  timestamp: ({ timestamp }) => timestamp,
  value1: ({ value1 }) => value1,
  value2: ({ value2 }) => value2,
  value3: ({ value3 }) => value3,
  shared: ({ shared }) => shared,
  'modified by': ({ lastModifiedBy }) => lastModifiedBy
}

const CHANGE_COLUMNS: Columns<Schema<'RecordChange'>> = {
  version: ({ version }) => version,
  at: ({ changedAt }) => changedAt,
  by: ({ changedBy }) => changedBy,
  before: ({ before }) => before,
  after: ({ after }) => after
}

interface WriteOptions {
  timestamp?: number
  value1?: string
  value2?: number
  value3?: boolean
  shared?: boolean
  data?: string
}

/** Timestamped records. */
export function addRecords(program: Command, context: Context): void {
  const records = program.command('records').description('timestamped records')

  records
    .command('list')
    .description('the records')
    .option('-q, --query <text>', 'a part of value1')
    .option('--by <name>', 'last modified by')
    .addOption(new Option('--since <time>', 'made at this time or later').argParser(time))
    .addOption(limitOption())
    .action(
      async (
        { query: q, by, since, limit }: { query?: string; by?: string; since?: string; limit: number },
        command: Command
      ) => {
        const fieldgate = await connect(context)
        const filters = given({ q, lastModifiedBy: by, 'createdAt.gte': since })
        const items = await list(limit, (page) =>
          unwrap(fieldgate.GET('/api/v1/records', { params: { query: { ...filters, ...page } } }))
        )
        printItems(context, formatOf(command), items, COLUMNS)
      }
    )

  records
    .command('get')
    .description('one record')
    .argument('<id>')
    .action(async (id: string, _options, command: Command) => {
      const fieldgate = await connect(context)
      const call = fieldgate.GET('/api/v1/records/{id}', { params: { path: { id } } })
      printItem(context, formatOf(command), await unwrap(call))
    })

  withValues(records.command('create').description('make a record')).action(
    async (options: WriteOptions, command: Command) => {
      const fieldgate = await connect(context)
      const body = await valuesOf(context, options)
      printItem(context, formatOf(command), await unwrap(fieldgate.POST('/api/v1/records', { body })))
    }
  )

  withValues(records.command('update').description('change values of a record').argument('<id>'))
    .addOption(ifMatchOption())
    .action(
      async (id: string, { ifMatch, ...options }: WriteOptions & { ifMatch: string }, command: Command) => {
        const fieldgate = await connect(context)
        const call = fieldgate.PATCH('/api/v1/records/{id}', {
          params: { path: { id } },
          headers: { 'if-match': ifMatch },
          body: await valuesOf(context, options)
        })
        printItem(context, formatOf(command), await unwrap(call))
      }
    )

  records
    .command('delete')
    .description('remove a record')
    .argument('<id>')
    .option('--purge', 'with its history (administrators)')
    .addOption(ifMatchOption())
    .action(async (id: string, { purge, ifMatch }: { purge?: boolean; ifMatch: string }) => {
      const fieldgate = await connect(context)
      const params = { path: { id }, query: given({ purge }) }
      await unwrap(fieldgate.DELETE('/api/v1/records/{id}', { params, headers: { 'if-match': ifMatch } }))
      context.stdout.write(`Removed ${id}.\n`)
    })

  records
    .command('changes')
    .description('who changed what in a record')
    .argument('<id>')
    .addOption(limitOption())
    .action(async (id: string, { limit }: { limit: number }, command: Command) => {
      const fieldgate = await connect(context)
      const items = await list(limit, (query) =>
        unwrap(fieldgate.GET('/api/v1/records/{id}/changes', { params: { path: { id }, query } }))
      )
      printItems(context, formatOf(command), items, CHANGE_COLUMNS)
    })

  addRecordTransfers(records, context)
}

const withValues = (command: Command): Command =>
  command
    .addOption(new Option('--timestamp <number>', 'what it counts is up to you').argParser(double))
    .option('--value1 <text>', 'a text')
    .addOption(new Option('--value2 <number>', 'a number').argParser(double))
    .addOption(new Option('--value3 <boolean>', 'true or false').argParser(truth))
    .option('--shared', 'shown by the legacy API too')
    .option('--no-shared', 'not shown by the legacy API')
    .addOption(dataOption())

function double(value: string): number {
  if (value.trim() === '' || !Number.isFinite(Number(value))) throw new InvalidArgumentError('Give a number.')
  return Number(value)
}

function truth(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new InvalidArgumentError('Give true or false.')
  return value === 'true'
}

const valuesOf = async (context: Context, { data, ...values }: WriteOptions) => ({
  ...(await readData(context, data)),
  ...given(values)
})
