import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Context, profileStore, run } from '@fieldgate/cli'
import { afterAll, beforeAll } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from '../spawned-platform.ts'

const MAIN = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url))

interface Ended {
  code: number
  stdout: string
  stderr: string
}

interface CommandOptions {
  /** What is answered to each question, in turn. */
  answers?: readonly string[]
  pipelineKey?: string
  signal?: AbortSignal
  send?: Context['send']
  isTTY?: boolean
}

interface Terminal {
  readonly url: string
  readonly folder: string
  readonly profileFile: string
  /** Runs one command line in this process. */
  fieldgate: (args: readonly string[], options?: CommandOptions) => Promise<Ended>
  /** The answer of a command, as the program that asked for JSON reads it. */
  answerTo: <T>(args: readonly string[], options?: CommandOptions) => Promise<T>
  /** Runs one command line as a program of its own. */
  spawnFieldgate: (args: readonly string[], env?: Record<string, string>) => Promise<Ended>
}

/** The platform as `npm start` runs it, and a terminal in which somebody types commands. */
export function useTerminal(platformEnv: Record<string, string> = {}): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-cli-'))
  // As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
  chmodSync(folder, 0o755)
  const profileFile = join(folder, 'config', 'profile.json')
  let platform: SpawnedPlatform

  beforeAll(async () => {
    platform = await spawnPlatform({ FIELDGATE_DATA: join(folder, 'data'), DEMO: 'true', ...platformEnv })
  })
  afterAll(async () => {
    await platform?.end('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  })

  async function fieldgate(args: readonly string[], options: CommandOptions = {}): Promise<Ended> {
    const {
      answers = [],
      pipelineKey,
      signal = new AbortController().signal,
      send = fetch,
      isTTY = false
    } = options
    const questions = answers.values()
    const stdout = new PassThrough()
    const stderr = Object.assign(new PassThrough(), { isTTY })
    const said = Promise.all([text(stdout), text(stderr)])
    const context: Context = {
      config: {
        url: platform.url,
        profileFile,
        apiKey: () => undefined,
        pipelineKey: () => pipelineKey
      },
      stdin: new PassThrough(),
      stdout,
      stderr,
      profile: profileStore(profileFile),
      send,
      signal,
      ask: async () => questions.next().value ?? ''
    }
    const code = await run(args, context)
    stdout.end()
    stderr.end()
    const [out, err] = await said
    return { code, stdout: out, stderr: err }
  }

  async function answerTo<T>(args: readonly string[], options?: CommandOptions): Promise<T> {
    const { code, stdout, stderr } = await fieldgate([...args, '--format', 'json'], options)
    if (code !== 0) throw new Error(`fieldgate ${args.join(' ')} ended with ${code}: ${stderr}`)
    return JSON.parse(stdout) as T
  }

  async function spawnFieldgate(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
    const child = spawn(process.execPath, ['--conditions=@fieldgate/source', MAIN, ...args], {
      env: { FIELDGATE_URL: platform.url, FIELDGATE_CONFIG: profileFile, ...env },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const said = Promise.all([text(child.stdout), text(child.stderr)])
    const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
    const [stdout, stderr] = await said
    return { code, stdout, stderr }
  }

  return {
    get url() {
      return platform.url
    },
    folder,
    profileFile,
    fieldgate,
    answerTo,
    spawnFieldgate
  }
}

export const signIn = ({ fieldgate }: Terminal, user = 'admin', password = 'password123'): Promise<Ended> =>
  fieldgate(['login', '--user', user], { answers: [password] })
