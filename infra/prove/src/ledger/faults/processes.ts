import { migrate } from '../stage/services-stage.ts'
import { SERVICES, type Stage } from '../stage/stage.ts'
import { type Fault, noRightToMount } from './fault.ts'

/** With room for a machine that does other things besides: on one that is quiet a service starts in two seconds. */
const RESTART_BUDGET_MS = 30_000
/** Whoever drains is gone when the other replica has long been asked. */
const DRAIN_BUDGET_MS = 10_000

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
  budgetMs: DRAIN_BUDGET_MS,
  missing: noRightToMount,
  arm: () => ({
    options: { replicas: 2 },
    strike: (stage) => Promise.all(SERVICES.map((service) => processesOf(stage, service)[0]!.end('SIGTERM')))
  })
}

const rollingMigration: Fault = {
  name: 'rolling-migration',
  on: 'services',
  lastsMs: 0,
  budgetMs: DRAIN_BUDGET_MS,
  missing: noRightToMount,
  arm: () => ({
    options: { replicas: 2 },
    async strike(stage) {
      await Promise.all(SERVICES.map((service) => migrate(stage.postgres, service)))
      for (const at of [0, 1]) {
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
