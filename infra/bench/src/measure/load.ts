import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Outcome } from './sample.ts'

/** What a load generator is asked to do. */
export interface Load {
  port: number
  connections: number
  seconds: number
  requests: Requests
}

/** The requests: `fixed` ones in turn, or batches of readings, each with times that no other has. */
export type Requests =
  | { kind: 'fixed'; texts: readonly string[] }
  | { kind: 'batches'; paths: readonly string[]; headers: string; points: number }

/** What it says when it is through. */
export interface LoadReport extends Outcome {
  /** How many answers were no success, by status. */
  failures: Readonly<Record<string, number>>
}

const GENERATOR = new URL('load-generator.ts', import.meta.url)

/** Sends requests over `connections` from a process of its own, one at a time on each, for `seconds`. */
export async function load(task: Load): Promise<LoadReport> {
  const generator = fork(GENERATOR, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(generator, 'exit')
  generator.send(task)
  const [report] = (await Promise.race([
    once(generator, 'message'),
    exited.then(([code]) => {
      throw new Error(`The load generator ended with ${code}.`)
    })
  ])) as [LoadReport]
  await exited
  return report
}
