import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort, startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { memoryOf, readIfThere, treeOf } from '../measure/processes.ts'
import { ROOT } from '../stage/server.ts'
import type { Row } from './row.ts'
import type { Subjects } from './subjects.ts'

const IDLE_MS = 15_000
const READY_WITHIN_MS = 60_000
const MAIN = 'packages/standalone/src/main.ts'

interface Start {
  seconds: number
  mebibytes: number
}

/** `npm start` on data that exists, to the first 200, and what it holds when it has been idle for a while. */
export async function start({ stage }: Subjects): Promise<Row[]> {
  const data = join(stage.directory, 'start')
  const starts: Start[] = []

  async function measureOnce(rounds: number): Promise<readonly Start[]> {
    // The first makes the data, and does not count.
    if (starts.length === 0) for (let i = 0; i <= rounds; i++) starts.push(await startOnce(data))
    return starts.slice(1)
  }

  return [
    {
      what: 'npm start warm, to the first 200',
      floor: 5,
      aim: 2,
      lessIsBetter: true,
      unit: 's',
      measure: async (rounds) => (await measureOnce(rounds)).map(({ seconds }) => seconds)
    },
    {
      what: 'idle memory, Node + PostgreSQL',
      floor: 250,
      aim: 180,
      lessIsBetter: true,
      unit: 'MiB',
      measure: async (rounds) => (await measureOnce(rounds)).map(({ mebibytes }) => mebibytes)
    }
  ]
}

async function startOnce(data: string): Promise<Start> {
  const port = await freePort()
  const begun = performance.now()
  const platform = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), FIELDGATE_DATA: data },
    stdio: 'ignore',
    detached: true
  })
  const exited = once(platform, 'exit')
  await Promise.race([
    firstAnswer(port),
    exited.then(([code]) => {
      throw new Error(`npm start ended with ${code}.`)
    })
  ])
  const seconds = (performance.now() - begun) / 1000
  await delay(IDLE_MS)
  const mebibytes = await idleMemory(platform.pid!, data)
  process.kill(-platform.pid!, 'SIGINT')
  await exited
  return { seconds, mebibytes }
}

async function firstAnswer(port: number): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS
  while (performance.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/health`).catch(() => undefined)
    if (response?.ok) return
    await delay(10)
  }
  throw new Error(`npm start gave no answer within ${READY_WITHIN_MS} ms.`)
}

/** Of the platform's process, below those of npm, and of the PostgreSQL that it brings; shared pages count once. */
async function idleMemory(npm: number, data: string): Promise<number> {
  const platform = treeOf(npm).filter((pid) => readIfThere(`/proc/${pid}/cmdline`).includes(MAIN))
  // It runs: this one finds it, and tells where.
  const postgres = await startEmbeddedPostgres({ directory: join(data, 'postgres') })
  return [...platform, ...treeOf(postgres.pid)]
    .map(memoryOf)
    .reduce((sum, { own, shared }) => sum + own + shared, 0)
}
