import { migrate } from '../stage/services-stage.ts'
import { SERVICES, type Stage } from '../stage/stage.ts'
import type { Fault } from './fault.ts'

/** For a machine under load, on which a service takes half a minute to start: what is measured says more. */
const RESTART_BUDGET_MS = 120_000
const ROLLING_BUDGET_MS = 60_000

const processesOf = ({ processes }: Stage, name: string) => processes.get(name)!

const killed = (name: string, on: Fault['on']): Fault => ({
  name: `${name}-killed`,
  on,
  lastsMs: 0,
  budgetMs: RESTART_BUDGET_MS,
  arm: () => ({ strike: (stage) => processesOf(stage, name)[0]!.end('SIGKILL') })
})

const replicaTerminated: Fault = {
  name: 'replica-terminated',
  on: 'services',
  lastsMs: 0,
  budgetMs: ROLLING_BUDGET_MS,
  arm: () => ({
    options: { replicas: 2 },
    strike: (stage) => Promise.all(SERVICES.map((service) => processesOf(stage, service)[0]!.end('SIGTERM')))
  })
}

const rollingMigration: Fault = {
  name: 'rolling-migration',
  on: 'services',
  lastsMs: 0,
  budgetMs: ROLLING_BUDGET_MS,
  arm: () => ({
    options: { replicas: 2 },
    async strike(stage) {
      for (const at of [0, 1]) {
        await Promise.all(SERVICES.map((service) => migrate(stage.postgres, service)))
        await Promise.all(SERVICES.map((service) => processesOf(stage, service)[at]!.end('SIGTERM')))
        await stage.ready()
      }
    }
  })
}

export const PROCESS_FAULTS: readonly Fault[] = [
  ...SERVICES.map((service) => killed(service, 'services')),
  killed('gateway', 'services'),
  killed('standalone', 'standalone'),
  replicaTerminated,
  rollingMigration
]
