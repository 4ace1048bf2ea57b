import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@fieldgate/embedded-postgres'
import { ROOT } from '../stage/server.ts'
import type { Row } from './row.ts'
import type { Subjects } from './subjects.ts'

const IDLE_MS = 15_000
const READY_WITHIN_MS = 60_000
const MIB = 1024 * 1024
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
  const mebibytes = idleMemory(data)
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

/** Of the platform's process, and of those of the PostgreSQL whose data directory is ours; shared pages count once. */
function idleMemory(data: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const servers = processes.filter((pid) => read(`/proc/${pid}/cmdline`).includes(data))
  const ours = processes.filter(
    (pid) =>
      servers.includes(pid) ||
      servers.includes(parentOf(pid) ?? '') ||
      (read(`/proc/${pid}/cmdline`).includes(MAIN) && read(`/proc/${pid}/environ`).includes(data))
  )
  return ours.reduce((sum, pid) => sum + proportionalBytes(pid), 0) / MIB
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // The process ended while we looked.
  }
}

function parentOf(pid: string): string | undefined {
  return /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
}

function proportionalBytes(pid: string): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024
}
