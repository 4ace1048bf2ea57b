import { readIfThere, treeOf } from './processes.ts'

/** Of Linux, whatever the clock of the kernel: what /proc counts in. */
const TICK_MICROS = 10_000

/** CPU microseconds of `pid`, of the children it has seen end, and of those that live. */
export const treeMicros = (pid: number): number => treeOf(pid).reduce((sum, each) => sum + ownMicros(each), 0)

/** CPU microseconds of `pid` and of the children it has seen end. */
export const ownMicros = (pid: number): number => timesOf(pid).reduce((sum, micros) => sum + micros, 0)

/** Those that `pid` itself spent in the kernel. */
export const kernelMicros = (pid: number): number => timesOf(pid)[1]!

/** In its code and in the kernel, and the same of the children it has seen end. */
function timesOf(pid: number): number[] {
  // Behind the name, which may hold anything, they are fields 14 to 17.
  const fields = readIfThere(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ')
  return fields.slice(11, 15).map((ticks) => Number(ticks) * TICK_MICROS)
}

/**
 * CPU microseconds of the whole machine: of its processes (what a hypervisor gave to others is in it), and of the
 * kernel's network, which no process is charged for. On a machine that is left alone the network is the bench's.
 */
export function machineMicros(): { processes: number; network: number } {
  const [user, nice, system, , , irq, softirq, steal] = readIfThere('/proc/stat')
    .split('\n', 1)[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  return {
    processes: (user! + nice! + system! + steal!) * TICK_MICROS,
    network: (irq! + softirq!) * TICK_MICROS
  }
}
