import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.resolve('@fieldgate/cli')))

/** What `fieldgate simulate` tells of itself. */
export interface Standing {
  seconds: number
  stored: number
  errors: number
  missed: number
  perSecond: number
  p99Ms: number
}

export interface Fleet {
  /** Settled when readings come in. */
  sending: Promise<void>
  /** Ends it as Ctrl-C does, and gives its last word. */
  end: () => Promise<Standing>
}

interface FleetOptions {
  url: string
  apiKey: string
  devices: number
  /** Readings of a device in a second. */
  rate: number
}

/** `fieldgate simulate`, as a program of its own. */
export function startFleet({ url, apiKey, devices, rate }: FleetOptions): Fleet {
  const command = ['simulate', '--devices', String(devices), '--rate', String(rate), '--format', 'json']
  const child = spawn(process.execPath, ['--conditions=@fieldgate/source', MAIN, ...command], {
    env: { FIELDGATE_URL: url, FIELDGATE_API_KEY: apiKey },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let standing: Standing | undefined
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const sending = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      standing = JSON.parse(line) as Standing
      resolve()
    })
    void exited.then(() => reject(new Error('The fleet ended before it sent anything.')))
  })
  return {
    sending,
    async end() {
      child.kill('SIGINT')
      await exited
      if (!standing) throw new Error('The fleet told nothing.')
      return standing
    }
  }
}
