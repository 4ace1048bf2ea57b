import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markdownOf } from './markdown.ts'
import type { Results } from './results.ts'

const FOLDER = fileURLToPath(new URL('../../results/', import.meta.url))
const BEGIN = '<!-- bench: begin -->'
const END = '<!-- bench: end -->'

/** Keeps the results as JSON and as Markdown, and gives the folder. */
export function keepResults(results: Results): string {
  mkdirSync(FOLDER, { recursive: true })
  const name = join(FOLDER, results.measuredAt.replaceAll(':', '-'))
  writeFileSync(`${name}.json`, `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(`${name}.md`, `${markdownOf(results)}\n`)
  return FOLDER
}

/** Puts the results between the marks of the document at `path`. */
export function writeInto(path: string, results: Results): void {
  const text = readFileSync(path, 'utf8')
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin === -1 || end < begin) throw new Error(`${path} has no place for results: ${BEGIN} … ${END}.`)
  const before = text.slice(0, begin + BEGIN.length)
  writeFileSync(path, `${before}\n${markdownOf(results)}\n${text.slice(end)}`)
}
