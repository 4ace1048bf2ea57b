import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Outcome } from './sample.ts'
import { isWrkInstalled, wrk } from './wrk.ts'

/** What a load generator is asked to do. */
export interface Load<R extends Requests = Requests> {
  port: number
  connections: number
  seconds: number
  requests: R
  /** Each connection comes from an address of its own, which wrk cannot give it. */
  isSpread?: boolean
}

/** In turn. */
export interface FixedRequests {
  kind: 'fixed'
  texts: readonly string[]
}

/** `fixed` ones, or batches of readings, each with times that no other has. */
export type Requests =
  | FixedRequests
  | { kind: 'batches'; paths: readonly string[]; headers: string; points: number }

/** What it says when it is through. */
export interface LoadReport extends Outcome {
  /** How many requests had no success, by what they had. */
  failures: Readonly<Record<string, number>>
  /** How many were sent at most whose answer was not waited for. */
  unanswered: number
}

const GENERATOR = new URL('load-generator.ts', import.meta.url)

const hasWrk = isWrkInstalled()

/** What is to be known of the load. */
export const loadNotes = hasWrk
  ? []
  : ['wrk is not installed: a generator in Node, which takes more of the machine, stands for it.']

/** Sends requests over `connections` from a process of its own, one at a time on each, for `seconds`. */
export async function load(task: Load): Promise<LoadReport> {
  const { requests, isSpread = false } = task
  return hasWrk && !isSpread && requests.kind === 'fixed' ? wrk({ ...task, requests }) : loadFromNode(task)
}

async function loadFromNode(task: Load): Promise<LoadReport> {
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
