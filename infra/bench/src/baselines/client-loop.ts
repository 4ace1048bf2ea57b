import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Outcome, Subject } from '../measure/sample.ts'
import type { BaseLoad } from './base-load.ts'

const PROGRAM = new URL('client-loop-program.ts', import.meta.url)

/** What pgbench does, by a Node process: for where pgbench is not installed. It costs more, so ratios to it flatter. */
export function clientLoop({ name, postgres, databaseUrl, clients, rows }: BaseLoad): Subject {
  return {
    name,
    processes: { postgres: postgres.pid },
    async run(seconds) {
      const program = fork(PROGRAM, { execArgv: [] })
      const exited = once(program, 'exit')
      program.send({ databaseUrl, clients, rows, seconds })
      const [outcome] = (await once(program, 'message')) as [Outcome]
      await exited
      return outcome
    }
  }
}
