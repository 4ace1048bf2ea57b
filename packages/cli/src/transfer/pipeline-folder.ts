import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError, EXIT } from '../failures.ts'

/** A pipeline as the original kept it: a folder named by its id in hexadecimal, with its key and its last values. */
export interface KeptPipeline {
  folder: string
  id: string
  key: string
  values: Readonly<Record<string, unknown>> | undefined
}

const HEXADECIMAL = /^0x[0-9a-f]+$/i
const DIGITS = 8

/** The pipelines of the original's folder, by their ids. */
export function readPipelineFolder(root: string): KeptPipeline[] {
  if (!existsSync(root)) throw new CommandError(`There is no folder ${root}.`, EXIT.usage)
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && HEXADECIMAL.test(entry.name))
    .map(({ name }) => ({
      folder: name,
      // The name is that of a number, which has lost its leading zeros.
      id: String(Number(name)).padStart(DIGITS, '0'),
      key: contentOf(join(root, name, 'key.txt')) ?? '',
      values: valuesIn(contentOf(join(root, name, 'stream.json')))
    }))
    .sort((one, other) => one.id.localeCompare(other.id))
}

const contentOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined

interface Stream {
  int_virtual_pin?: Record<string, number>
  str_virtual_pin?: Record<string, string>
}

function valuesIn(content: string | undefined): Record<string, unknown> | undefined {
  if (content === undefined) return undefined
  const { int_virtual_pin: numbers, str_virtual_pin: texts } = JSON.parse(content) as Stream
  const values = { ...numbers, ...texts }
  return Object.keys(values).length > 0 ? values : undefined
}
