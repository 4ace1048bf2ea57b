import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROUNDS = 5
const PORT = 8799
const IDLE_MS = 15_000
const MIB = 1024 * 1024
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MAIN = 'packages/standalone/src/main.ts'

interface Round {
  seconds: number
  mebibytes: number
}

const data = mkdtempSync(join(tmpdir(), 'fieldgate-bench-'))
// As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
chmodSync(data, 0o755)
try {
  await round()
  const rounds: Round[] = []
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round())
  report(
    'seconds to the first 200',
    rounds.map(({ seconds }) => seconds),
    2
  )
  report(
    'idle memory, MiB',
    rounds.map(({ mebibytes }) => mebibytes),
    0
  )
} finally {
  rmSync(data, { recursive: true, force: true })
}

/** One start on data that exists, an idle wait, and a stop. */
async function round(): Promise<Round> {
  const begun = performance.now()
  const platform = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(PORT), FIELDGATE_DATA: data },
    stdio: 'ignore',
    detached: true
  })
  await firstAnswer()
  const seconds = (performance.now() - begun) / 1000
  await delay(IDLE_MS)
  const mebibytes = idleMemory()
  process.kill(-platform.pid!, 'SIGINT')
  await once(platform, 'exit')
  return { seconds, mebibytes }
}

async function firstAnswer(): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${PORT}/api/v1/health`).catch(() => undefined)
    if (response?.ok) return
    await delay(10)
  }
}

/** Of the platform's process, and of those of the PostgreSQL whose data directory is ours. */
function idleMemory(): number {
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

function report(what: string, values: number[], digits: number): void {
  const sorted = values.toSorted((a, b) => a - b)
  const [lowest, median, highest] = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!]
  process.stdout.write(
    `${what}: ${median.toFixed(digits)} (${lowest.toFixed(digits)} to ${highest.toFixed(digits)}, ${ROUNDS} rounds)\n`
  )
}
