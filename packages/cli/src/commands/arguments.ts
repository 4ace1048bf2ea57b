import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from '../context.ts'
import { CommandError, EXIT } from '../failures.ts'
import type { Format } from '../output.ts'

/** How the whole command line asks for its answer to be printed. */
export const formatOf = (command: Command): Format => command.optsWithGlobals<{ format: Format }>().format

/** A whole number of at least `least`. */
export const count =
  (least = 0) =>
  (value: string): number => {
    if (!/^\d+$/.test(value) || Number(value) < least)
      throw new InvalidArgumentError(`Give a whole number of at least ${least}.`)
    return Number(value)
  }

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `30s`, `90m`, `24h`, `7d`: in milliseconds. */
export function duration(value: string): number {
  const [, amount, unit] = /^(\d+)(ms|s|m|h|d)$/.exec(value) ?? []
  if (!amount || !unit) throw new InvalidArgumentError('Give a duration such as 30s, 90m, 24h or 7d.')
  return Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS]
}

/** A time, as RFC 3339 or as what `Date` reads of it, or so long ago: `24h`. */
export function time(value: string): string {
  if (/^\d+(s|m|h|d)$/.test(value)) return new Date(Date.now() - duration(value)).toISOString()
  const at = new Date(value)
  if (Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('Give a time such as 2026-01-02T03:04:05Z, or 24h.')
  return at.toISOString()
}

export const limitOption = () =>
  new Option('--limit <count>', 'how many at most').argParser(count(1)).default(100)

export const ifMatchOption = () =>
  new Option('--if-match <etag>', 'only if it is still this version').default('*', 'any version')

export const dataOption = () =>
  new Option('--data <json>', 'an object in JSON, @ and a file that holds one, or - for stdin')

export const keyFileOptions = () => [
  new Option('--key-file <file>', 'the key of the pipeline, in a file'),
  new Option('--ask-key', 'ask for the key of the pipeline')
]

/** The object that `--data` names; none where it is left out. */
export async function readData(
  { stdin }: Context,
  data: string | undefined
): Promise<Record<string, unknown>> {
  if (data === undefined) return {}
  const source =
    data === '-' ? await text(stdin) : data.startsWith('@') ? readFileSync(data.slice(1), 'utf8') : data
  const value = parse(source)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw new CommandError('--data holds no JSON object.', EXIT.usage)
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    throw new CommandError(`--data holds no JSON: ${(error as Error).message}`, EXIT.usage)
  }
}

/** The members of `options` that were given. */
export const given = <T extends object>(options: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never
