import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const MAX_OUTPUT_BYTES = 2 ** 28

/** Runs docker in the root of the repository, and gives what it prints on standard output. */
export async function docker(...args: string[]): Promise<string> {
  return run('docker', args)
}

/** Runs `command` in the root of the repository, and gives what it prints on standard output. */
export async function run(command: string, args: string[]): Promise<string> {
  const { stdout } = await execute(command, args, { cwd: ROOT, maxBuffer: MAX_OUTPUT_BYTES })
  return stdout
}

export type Stack = ReturnType<typeof stackOf>

/** The stack of docker-compose.yml with `overrides` of infra/compose, and variables of its environment. */
export function stackOf(overrides: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const files = ['docker-compose.yml', ...overrides.map((name) => `infra/compose/${name}.yml`)]
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${value}`)
  const compose = (...args: string[]) =>
    run('env', [
      ...assignments,
      ...['docker', 'compose', '--parallel', '2'],
      ...files.flatMap((file) => ['--file', file]),
      ...args
    ])

  return {
    files,
    compose,

    /** Builds what is missing, starts, and resolves when everything is healthy. */
    up: (...args: string[]) => compose('up', '--build', '--detach', '--wait', ...args),

    /** Takes everything away, volumes too. */
    down: () => compose('down', '--volumes', '--remove-orphans', '--timeout', '5'),

    containersOf: async (service: string) =>
      (await compose('ps', '--quiet', service)).split('\n').filter(Boolean),

    /** The certificate that nginx serves, which is its own authority. */
    certificate: () => compose('exec', '--no-TTY', 'nginx', 'cat', '/etc/fieldgate/certificates/tls.crt')
  }
}
