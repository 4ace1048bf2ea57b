import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { freePort } from '@fieldgate/testkit'
import type { Fault } from './fault.ts'

/** None of these is needed to acknowledge. */
const BUDGET_MS = 10_000
const COUNTERS = ['valkey-server', 'redis-server']
const ENGINE = '/var/run/docker.sock'
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** Limits are counted there; without it each replica counts alone, and nobody is turned away for it. */
const valkeyKilled: Fault = {
  name: 'valkey-killed',
  on: 'services',
  lastsMs: 2_000,
  budgetMs: BUDGET_MS,
  missing: () => (COUNTERS.some(isThere) ? undefined : COUNTERS.join(' or ')),
  async arm(directory) {
    const program = COUNTERS.find(isThere)!
    const port = String(await freePort())
    const start = () =>
      spawn(program, ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', directory], {
        stdio: 'ignore'
      })
    let server = start()
    const kill = () => ended(server)
    return {
      options: { env: { VALKEY_URL: `redis://127.0.0.1:${port}` } },
      strike: kill,
      recover() {
        server = start()
      },
      disarm: kill
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

/** The engine is behind a socket of ours, which can be taken away. */
const engineKilled: Fault = {
  name: 'engine-killed',
  on: 'services',
  lastsMs: 3_000,
  budgetMs: BUDGET_MS,
  missing: () => (existsSync(ENGINE) ? undefined : 'Docker Engine'),
  arm(directory) {
    const path = join(directory, 'engine.sock')
    const sockets = new Set<Socket>()
    let relay = listen()

    function listen(): Server {
      return createServer((client) => {
        const engine = connect(ENGINE)
        for (const [from, to] of [
          [client, engine],
          [engine, client]
        ] as const) {
          sockets.add(from)
          from.pipe(to)
          from.on('error', () => to.destroy()).on('close', () => sockets.delete(from))
        }
      }).listen(path)
    }

    function close(): void {
      relay.close()
      for (const socket of sockets) socket.destroy()
      rmSync(path, { force: true })
    }
    return {
      options: { env: { DOCKER_HOST: `unix://${path}` } },
      strike: close,
      recover() {
        relay = listen()
      },
      disarm: close
    }
  }
}

/** To the services that store what devices send it is two hours later from one moment to the next, and then it is not. */
const clockJump: Fault = {
  name: 'clock-jump',
  on: 'services',
  lastsMs: 3_000,
  budgetMs: BUDGET_MS,
  missing: () => (existsSync(FAKETIME) ? undefined : 'faketime'),
  arm(directory) {
    const file = join(directory, 'clock')
    const shift = (by: string) => writeFileSync(file, `${by}\n`)
    shift('+0')
    const through = [
      'env',
      `LD_PRELOAD=${FAKETIME}`,
      `FAKETIME_TIMESTAMP_FILE=${file}`,
      'FAKETIME_CACHE_DURATION=1',
      // Timers go by the clock that nobody sets.
      'FAKETIME_DONT_FAKE_MONOTONIC=1'
    ]
    return {
      options: { through: { pipelines: through, records: through, gateways: through } },
      strike: () => shift('+2h'),
      recover: () => shift('+0')
    }
  }
}

export const SURROUNDING_FAULTS: readonly Fault[] = [valkeyKilled, engineKilled, clockJump]
