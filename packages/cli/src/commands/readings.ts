import { everyItem, type Fieldgate, type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type Columns, printItems } from '../output.ts'
import { NUMBER_PINS, TEXT_PINS } from '../pins.ts'
import { connect, connectAsDevice, type DeviceOptions } from '../platform.ts'
import { download } from '../transfer/download.ts'
import { readRows } from '../transfer/read-rows.ts'
import { READING_TYPES, readingOf } from '../transfer/reading-rows.ts'
import { type Target, upload } from '../transfer/upload.ts'
import { formatOf, given, keyFileOptions, limitOption, time } from './arguments.ts'
import { list } from './list.ts'
import { type ExportOptions, exportOptions, type ImportOptions, importOptions } from './transfer-options.ts'

type Reading = Schema<'Reading'>
type OnDuplicate = 'skip' | 'replace' | 'reject'

const PINS = [...NUMBER_PINS, ...TEXT_PINS]
const PATH = '/api/v1/pipelines/{id}/readings'

const COLUMNS: Columns<Reading> = {
  at: ({ recordedAt }) => recordedAt,
  version: ({ version }) => version,
  values: (reading) =>
    PINS.flatMap((pin) => (reading[pin] === null ? [] : [`${pin}=${reading[pin]}`])).join('  ')
}

interface Range {
  from?: string
  to?: string
}

/** The history of pipelines. */
export function addReadings(program: Command, context: Context): void {
  const readings = program.command('readings').alias('history').description('the history of pipelines')

  const shown = readings
    .command('list')
    .description('what a pipeline told, the latest first')
    .argument('<pipeline>')
    .addOption(limitOption())
  for (const option of [...rangeOptions(), ...keyFileOptions()]) shown.addOption(option)
  shown.action(
    async (
      id: string,
      { from, to, limit, ...device }: Range & DeviceOptions & { limit: number },
      command: Command
    ) => {
      const fieldgate = await connectAsDevice(context, device)
      const filters = { ...given({ from, to }), sort: '-recordedAt' as const }
      const items = await list(limit, (page) => readingPage(fieldgate, id, { ...filters, ...page }))
      printItems(context, formatOf(command), items, COLUMNS)
    }
  )

  const load = readings
    .command('import')
    .description('send readings with their own times; each names its pipelineId, or all are of one')
    .argument('<file>')
    .option('--pipeline <id>', 'the pipeline that all of them are of')
    .addOption(
      new Option('--on-duplicate <what>', 'of a time that the pipeline has a reading of')
        .choices(['skip', 'replace', 'reject'])
        .default('skip')
    )
  for (const option of [...importOptions(), ...keyFileOptions()]) load.addOption(option)
  load.action(
    async (
      file: string,
      options: ImportOptions & DeviceOptions & { pipeline?: string; onDuplicate: OnDuplicate }
    ) => {
      const { as, resume, pipeline, onDuplicate, ...device } = options
      const fieldgate =
        pipeline === undefined ? await connect(context) : await connectAsDevice(context, device)
      const target = readingTarget(fieldgate, pipeline, onDuplicate)
      await upload(context, { rows: readRows({ file, form: as, types: READING_TYPES }), target, resume })
    }
  )

  const save = readings.command('export').description('the history of a pipeline').argument('<pipeline>')
  for (const option of [...rangeOptions(), ...exportOptions(), ...keyFileOptions()]) save.addOption(option)
  save.action(async (id: string, options: Range & ExportOptions & DeviceOptions) => {
    const { as, output, from, to, ...device } = options
    const fieldgate = await connectAsDevice(context, device)
    const rows = everyItem((cursor) =>
      readingPage(fieldgate, id, { ...given({ from, to }), limit: 500, ...(cursor && { cursor }) })
    )
    await download(context, { rows, form: as, columns: ['recordedAt', 'version', ...PINS], file: output })
  })
}

const rangeOptions = () => [
  new Option('--from <time>', 'not before this time, or so long ago: 24h').argParser(time),
  new Option('--to <time>', 'before this time').argParser(time)
]

interface PageQuery extends Range {
  limit: number
  cursor?: string
  sort?: 'recordedAt' | '-recordedAt'
}

async function readingPage(fieldgate: Fieldgate, id: string, query: PageQuery) {
  const page = await unwrap(fieldgate.GET(PATH, { params: { path: { id }, query } }))
  // Without `step` it is a page of readings and never buckets.
  return page as { items: Reading[]; page: { next: string | null } }
}

const readingTarget = (
  fieldgate: Fieldgate,
  pipeline: string | undefined,
  onDuplicate: OnDuplicate
): Target => ({
  name: `readings ${pipeline} ${onDuplicate}`,
  chunkRows: 1_000,
  map: readingOf,
  async send(items, key) {
    const query = { onDuplicate }
    const headers = { 'idempotency-key': key }
    const body = { items: items as never }
    const { rejected } = await unwrap(
      pipeline === undefined
        ? fieldgate.POST('/api/v1/readings:batch', { params: { query }, headers, body })
        : fieldgate.POST('/api/v1/pipelines/{id}/readings:batch', {
            params: { path: { id: pipeline }, query },
            headers,
            body
          })
    )
    return rejected.map(({ index, detail }) => ({ index, reason: detail }))
  }
})
