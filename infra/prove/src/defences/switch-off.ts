import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Change, changesOf, type Defence } from './defence.ts'

export const timesFound = (root: string, { source, text }: Change): number =>
  readFileSync(join(root, source), 'utf8').split(text).length - 1

/** Takes the defence out of the sources below `root`, and gives what puts it back. */
export function switchOff(root: string, defence: Defence): () => void {
  const putBack = changesOf(defence).map((change) => apply(root, change))
  return () => {
    for (const undo of putBack.reverse()) undo()
  }
}

function apply(root: string, change: Change): () => void {
  const { source, text, instead } = change
  const found = timesFound(root, change)
  if (found !== 1) throw new Error(`${source} has this ${found} times, not once: ${text}`)
  const path = join(root, source)
  const before = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    before.replace(text, () => instead)
  )
  return () => writeFileSync(path, before)
}
