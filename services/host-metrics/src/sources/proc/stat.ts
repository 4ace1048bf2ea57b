import { CPU_MODES, type CpuTimes } from '#domain/hosts/host-reading'

/** Linux tells user space hundredths of a second on every architecture that Node runs on. */
const TICKS_PER_SECOND = 100

/** Out of /proc/stat, where user and nice hold the time of guests already. */
export function parseCpuTimes(stat: string): { cpu: CpuTimes; cores: CpuTimes[] } {
  const lines = [...stat.matchAll(/^cpu(\d*) +(\d+(?: \d+){7})/gm)]
  const [all, ...cores] = lines.map(([_line, _core, ticks]) => timesOf(ticks!))
  if (!all || lines[0]![1] !== '') throw new Error('/proc/stat has no line "cpu" of eight numbers')
  return { cpu: all, cores }
}

function timesOf(ticks: string): CpuTimes {
  const seconds = ticks.split(' ').map((count) => Number(count) / TICKS_PER_SECOND)
  return Object.fromEntries(CPU_MODES.map((mode, i) => [mode, seconds[i]!])) as Record<
    (typeof CPU_MODES)[number],
    number
  >
}
