import { setInterval as every } from 'node:timers/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.ts'
import { CommandError } from '../failures.ts'
import { type Format, printLine } from '../output.ts'
import { connect, urlOf } from '../platform.ts'
import { runDevice } from '../simulate/device.ts'
import { type Member, makeFleet, removeFleet } from '../simulate/fleet.ts'
import { createTally, type Tally } from '../simulate/tally.ts'
import { count, duration, formatOf } from './arguments.ts'

const REPORT_EVERY_MS = 5_000

interface SimulateOptions {
  devices: number
  rate: number
  prefix: string
  faults?: boolean
  for?: number
  clean?: boolean
}

/** A fleet of devices that send readings over HTTP, to see what a deployment bears. */
export function addSimulate(program: Command, context: Context): void {
  program
    .command('simulate')
    .description('a fleet of devices that send readings, until Ctrl-C; for operators')
    .addOption(new Option('--devices <count>', 'how many').argParser(count(1)).default(200))
    .addOption(new Option('--rate <readings>', 'of each device in a second').argParser(rate).default(5))
    .option('--prefix <text>', 'how the labels of their pipelines begin', 'simulated')
    .option('--faults', 'some readings are wrong, come twice, or do not come')
    .addOption(new Option('--for <duration>', 'how long').argParser(duration))
    .option('--clean', 'remove the pipelines in the end')
    .action(async (options: SimulateOptions, command: Command) => {
      const fieldgate = await connect(context)
      const { devices, prefix, clean } = options
      context.stderr.write(`Making ${devices} pipelines …\n`)
      const fleet = await makeFleet(fieldgate, { devices, prefix, signal: context.signal })
      try {
        await drive(context, fleet, options, formatOf(command))
      } finally {
        if (clean) {
          context.stderr.write(`Removing ${fleet.length} pipelines …\n`)
          await removeFleet(fieldgate, fleet)
        }
      }
    })
}

async function drive(
  context: Context,
  fleet: readonly Member[],
  { rate: perSecond, faults: hasFaults = false, for: forMs }: SimulateOptions,
  format: Format
): Promise<void> {
  const url = (await urlOf(context)).replace(/\/$/, '')
  const ended = new AbortController()
  const signals = [context.signal, ended.signal]
  const signal = AbortSignal.any(forMs === undefined ? signals : [...signals, AbortSignal.timeout(forMs)])
  const tally = createTally()
  const reporting = report(context, tally, signal, format)
  await Promise.all(
    fleet.map((member, index) =>
      runDevice({
        ...member,
        number: index,
        url,
        send: context.send,
        periodMs: 1000 / perSecond,
        hasFaults,
        tally,
        signal
      })
    )
  )
  ended.abort()
  await reporting
  printLine(context, format, { ...tally.standing() })
  const failures = Object.entries(tally.failures()).map(([what, times]) => `  ${what}: ${times}`)
  if (failures.length > 0) throw new CommandError(['Readings failed:', ...failures].join('\n'))
}

async function report(context: Context, tally: Tally, signal: AbortSignal, format: Format): Promise<void> {
  try {
    for await (const _ of every(REPORT_EVERY_MS, undefined, { signal }))
      printLine(context, format, { ...tally.standing() })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

function rate(value: string): number {
  const readings = Number(value)
  if (!(readings > 0 && readings <= 20))
    throw new InvalidArgumentError('Give a number up to 20: a device may send 1,200 a minute.')
  return readings
}
