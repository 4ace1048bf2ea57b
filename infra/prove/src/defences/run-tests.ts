import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Defence } from './defence.ts'

/** How the tests of one file ended. */
export interface Outcome {
  passed: number
  /** The names of those that failed. */
  failed: readonly string[]
  /** What kept tests from running. */
  fault: string
  /** They waited for what never came, until they were given up. */
  isEndless: boolean
}

/** A copy of the repository, and when to give up. */
export interface Bench {
  root: string
  signal: AbortSignal
}

interface Selection {
  mode?: Defence['mode']
  /** A pattern of the names of tests; absent: all. */
  only?: string | undefined
  /** Whether to leave the rest when one has failed. */
  isOneEnough?: boolean
}

interface Report {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

/** Longer than any of the files takes: without a defence a test may wait for what never comes. */
const TIMEOUT_MS = 180_000
/** The same of those that bring up docker-compose.yml, the first of which builds its images. */
const STACK_TIMEOUT_MS = 900_000

/** Runs the files with vitest, and says how those ended that it collected. */
export async function runTests(
  { root, signal }: Bench,
  files: readonly string[],
  { only, mode, isOneEnough = false }: Selection = {}
): Promise<Map<string, Outcome>> {
  const report = join(root, 'defences-report.json')
  rmSync(report, { force: true })
  const selection = [
    ...(only === undefined ? [] : ['-t', only]),
    ...(mode === undefined ? [] : ['--mode', mode]),
    ...(isOneEnough ? ['--bail', '1'] : [])
  ]
  const projects = new Set(files.map((file) => file.split('/src/', 1)[0]!))
  const members = [...projects].flatMap((project) => ['--project', project])
  const isOver = await vitest(
    ['run', ...files, ...members, ...selection, '--reporter=json', `--outputFile=${report}`],
    {
      cwd: root,
      signal,
      timeout: (mode === 'stack' ? STACK_TIMEOUT_MS : TIMEOUT_MS) * files.length
    }
  )
  signal.throwIfAborted()
  if (!isOver) return new Map(files.map((file) => [file, ENDLESS]))
  const { testResults } = read(report)
  return new Map(testResults.map((result) => [relative(root, result.name), outcomeOf(result)]))
}

const ENDLESS: Outcome = { passed: 0, failed: [], fault: '', isEndless: true }

/** True unless it had to be ended. */
const vitest = (args: readonly string[], options: { cwd: string; signal: AbortSignal; timeout: number }) =>
  new Promise<boolean>((done) => {
    const command = ['node_modules/vitest/vitest.mjs', ...args]
    const run = spawn(process.execPath, command, { ...options, stdio: 'ignore' })
    // What came of it is in the report; who gave up knows.
    run.on('error', () => {})
    run.once('close', (_code, endedBy) => done(endedBy === null))
  })

/** A run that was ended, or never began, has left no report. */
function read(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return { testResults: [] }
  }
}

function outcomeOf({ status, message, assertionResults }: Report['testResults'][number]): Outcome {
  const having = (wanted: string) => assertionResults.filter((result) => result.status === wanted)
  // Where the case is played before the tests that look at it, its failure leaves them all skipped.
  const isPlayedBefore =
    status === 'failed' && message === '' && having('skipped').length === assertionResults.length
  return {
    passed: having('passed').length,
    failed: (isPlayedBefore ? assertionResults : having('failed')).map(({ fullName }) => fullName),
    fault: message.split('\n', 1)[0]!,
    isEndless: false
  }
}
