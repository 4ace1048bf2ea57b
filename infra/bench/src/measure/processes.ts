import { readFileSync } from 'node:fs'

/** MiB. */
export interface Memory {
  own: number
  /** What it has in common with others: the buffers of a PostgreSQL. */
  shared: number
}

const KIB_IN_MIB = 1024

/** `pid`, and all that descend from it. */
export function treeOf(pid: number): number[] {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))]
}

/** Pages that several processes have are parted among them: the sum of all is what the machine gives. */
export function memoryOf(pid: number): Memory {
  const rollup = readIfThere(`/proc/${pid}/smaps_rollup`)
  const of = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / KIB_IN_MIB
  return { own: of('Pss') - of('Pss_Shmem'), shared: of('Pss_Shmem') }
}

/** A file that goes when its process ends: empty where it has gone. */
export function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
