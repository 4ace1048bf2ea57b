import { type Schema, unwrap } from '@fieldgate/sdk'
import { type Command, Option } from 'commander'
import { drawChart } from '../chart.ts'
import type { Context } from '../context.ts'
import { printItem, printJson, printLine } from '../output.ts'
import { NUMBER_PINS, type NumberPin, readValue, type Values } from '../pins.ts'
import { connect, connectAsDevice, type DeviceOptions } from '../platform.ts'
import { count, duration, formatOf, keyFileOptions } from './arguments.ts'

type Reading = Schema<'Reading'>

const WIDTH_WITHOUT_TERMINAL = 80
const MOST_BUCKETS = 600
/** What the axis and its labels take of a line. */
const AXIS_WIDTH = 10

/** What a pipeline tells: sending, watching, and a picture of the past. */
export function addLive(pipelines: Command, context: Context): void {
  const send = pipelines
    .command('send')
    .description('send one reading')
    .argument('<id>')
    .argument('<pin=value...>', 'such as ivp1=230 svp1=hello', readValue)
  for (const option of keyFileOptions()) send.addOption(option)
  send.action(async (id: string, body: Values, device: DeviceOptions, command: Command) => {
    const fieldgate = await connectAsDevice(context, device)
    const call = fieldgate.POST('/api/v1/pipelines/{id}/readings', { params: { path: { id } }, body })
    printItem(context, formatOf(command), valuesOf(await unwrap(call)))
  })

  const tail = pipelines
    .command('tail')
    .description('the readings as they come, until Ctrl-C')
    .argument('<id>')
    .addOption(new Option('--count <events>', 'end after so many').argParser(count(1)))
  for (const option of keyFileOptions()) tail.addOption(option)
  tail.action(async (id: string, options: DeviceOptions & { count?: number }, command: Command) => {
    const { count: most = Number.POSITIVE_INFINITY, ...device } = options
    const fieldgate = await connectAsDevice(context, device)
    const path = `/api/v1/pipelines/${encodeURIComponent(id)}/stream`
    let told = 0
    for await (const { event, data } of fieldgate.stream<Reading>(path, { signal: context.signal })) {
      printLine(context, formatOf(command), { event, ...valuesOf(data) })
      if (++told >= most) return
    }
  })

  pipelines
    .command('chart')
    .description('a picture of one pin over time')
    .argument('<id>')
    .addOption(new Option('--pin <pin>', 'which').choices(NUMBER_PINS).default('ivp1'))
    .addOption(
      new Option('--range <duration>', 'how far back').argParser(duration).default(86_400_000, '24h')
    )
    .addOption(new Option('--height <lines>', 'of the picture').argParser(count(2)).default(12))
    .action(
      async (id: string, options: { pin: NumberPin; range: number; height: number }, command: Command) => {
        const { pin, range, height } = options
        const fieldgate = await connect(context)
        const width = Math.max(20, (context.stdout.columns ?? WIDTH_WITHOUT_TERMINAL) - AXIS_WIDTH)
        const stepSeconds = Math.ceil(range / 1000 / Math.min(width, MOST_BUCKETS))
        const now = Date.now()
        const query = {
          pin: [pin],
          agg: ['avg'],
          step: `${stepSeconds}s`,
          from: new Date(now - range).toISOString(),
          to: new Date(now).toISOString()
        }
        const path = '/api/v1/pipelines/{id}/readings'
        const { items } = await unwrap(fieldgate.GET(path, { params: { path: { id }, query } }))
        const points = items.flatMap((bucket) => pointOf(bucket, pin))
        if (formatOf(command) === 'json') return printJson(context, points)
        context.stdout.write(drawChart(points, { title: `${id} ${pin}`, width, height }))
      }
    )
}

function pointOf(bucket: object, pin: NumberPin): Array<{ at: string; value: number }> {
  const { startsAt, [`${pin}Avg`]: value } = bucket as Record<string, string | number | undefined>
  return typeof startsAt === 'string' && typeof value === 'number' ? [{ at: startsAt, value }] : []
}

/** Without the pins that were given no value. */
const valuesOf = (reading: Reading) =>
  Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== null))
