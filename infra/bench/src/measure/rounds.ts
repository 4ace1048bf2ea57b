import { availableParallelism } from 'node:os'
import { kernelMicros, machineMicros, ownMicros, treeMicros } from './cpu.ts'
import type { Sample, Subject } from './sample.ts'

export interface RoundsOptions {
  rounds: number
  /** How long each subject runs in each round. */
  seconds: number
  onSample: (subject: Subject, sample: Sample, round: number) => void
}

/** The samples of a round. */
export type Round = ReadonlyMap<Subject, Sample>

/** A server that waited while others ran has given memory back, and forgotten code: what it does in this time counts not. */
const RUN_UP_SECONDS = 2

/**
 * Runs every subject once a round, each round from another one on: what disturbs the machine for a while, or comes
 * round with a checkpoint, meets each of them. A first round warms up and does not count.
 */
export async function runRounds(
  subjects: readonly Subject[],
  { rounds, seconds, onSample }: RoundsOptions
): Promise<Round[]> {
  for (const subject of subjects) await subject.run(seconds)
  const measured: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const start = round % subjects.length
    const samples = new Map<Subject, Sample>()
    for (const subject of [...subjects.slice(start), ...subjects.slice(0, start)]) {
      const sample = await measure(subject, seconds)
      samples.set(subject, sample)
      onSample(subject, sample, round)
    }
    measured.push(samples)
  }
  return measured
}

async function measure(subject: Subject, seconds: number): Promise<Sample> {
  await subject.run(RUN_UP_SECONDS)
  const before = spent(subject)
  const { operations, seconds: measured, p50Ms, p99Ms } = await subject.run(seconds)
  const after = spent(subject)
  const used = Object.fromEntries(Object.keys(before).map((name) => [name, after[name]! - before[name]!]))
  const { elapsed, machine, ...ours } = used
  const known = Object.entries(ours).filter(([name]) => !['kernel', 'network'].includes(name))
  const foreign = machine! - known.reduce((sum, [, micros]) => sum + micros, 0)
  return {
    perSecond: operations / measured,
    p50Ms,
    p99Ms,
    micros: Object.fromEntries(Object.entries(ours).map(([name, micros]) => [name, micros / operations])),
    foreign: Math.max(0, foreign) / (elapsed! * availableParallelism())
  }
}

/** Microseconds up to now, by who spent them. */
function spent({ processes }: Subject): Record<string, number> {
  const { processes: machine, network } = machineMicros()
  const trees = Object.entries(processes).map(([name, pid]) => [name, treeMicros(pid)])
  // Load generators are children of ours that have ended when we look.
  const load = ownMicros(process.pid)
  // Of Node's, those that went into reading, writing and waking others.
  const kernel = processes.node === undefined ? {} : { kernel: kernelMicros(processes.node) }
  return {
    ...Object.fromEntries(trees),
    ...kernel,
    load,
    network,
    machine,
    elapsed: performance.now() * 1000
  }
}
