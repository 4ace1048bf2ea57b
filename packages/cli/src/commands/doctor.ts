import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { checkDocs, checkLegacyFaces, checkRateLimits, checkSecurityHeaders } from '../doctor/answers.ts'
import { checkDemoUsers } from '../doctor/demo-users.ts'
import type { Check, Finding, Probe } from '../doctor/finding.ts'
import { checkHealth } from '../doctor/health.ts'
import { checkLiveStreams } from '../doctor/live.ts'
import { checkTls } from '../doctor/tls.ts'
import { CommandError, describeFailure } from '../failures.ts'
import { printJson } from '../output.ts'
import { credentialsOf, urlOf } from '../platform.ts'
import { formatOf } from './arguments.ts'

const TIMEOUT_MS = 10_000

/** Behind a platform that is not reached there is nothing to look at; but the way to it says why. */
const CHECKS: ReadonlyArray<readonly [name: string, check: Check]> = [
  ['TLS', checkTls],
  ['reach', checkHealth],
  ['docs', checkDocs],
  ['security headers', checkSecurityHeaders],
  ['rate limits', checkRateLimits],
  ['live streams', checkLiveStreams],
  ['demo users', checkDemoUsers],
  ['legacy', checkLegacyFaces]
]

const noKey = () => undefined

const SIGN = { ok: '✓', note: '·', warning: '!', failure: '✗' } as const

/** Looks at a deployment, and says what to do about what it finds. */
export function addDoctor(program: Command, context: Context): void {
  program
    .command('doctor')
    .description('look at a deployment, and say what to do about what is wrong')
    .argument('[url]', 'the platform')
    .action(async (url: string | undefined, _options, command: Command) => {
      // A key in the environment is for the platform that stands there, not for any that one looks at.
      const at =
        url === undefined ? context : { ...context, config: { ...context.config, url, apiKey: noKey } }
      const baseUrl = await urlOf(at)
      const findings = await examine(await probeOf(at, new URL(baseUrl)))
      if (formatOf(command) === 'json') printJson(context, findings)
      else context.stdout.write(`${baseUrl}\n\n${findings.map(toText).join('')}`)
      const failures = findings.filter(({ level }) => level === 'failure').length
      if (failures > 0) throw new CommandError(`\n${failures} of ${findings.length} checks failed.`)
    })
}

async function examine(probe: Probe): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [name, check] of CHECKS) {
    const found = await check(probe).catch((error: unknown) => [failed(name, error)])
    findings.push(...found)
    if (name === 'reach' && found.length === 1) break
  }
  return findings
}

function failed(check: string, error: unknown): Finding {
  const says = describeFailure((error as Error).cause ?? error).message
  const advice =
    'Is the platform running, and does the name lead there? Behind a proxy or a firewall: is the port open?'
  return { check, level: 'failure', says, advice }
}

async function probeOf(context: Context, url: URL): Promise<Probe> {
  const get = (path: string, init: RequestInit = {}) =>
    context.send(new Request(new URL(path, url), { signal: AbortSignal.timeout(TIMEOUT_MS), ...init }))
  // A platform that is away is for the checks to tell.
  const credentials = await credentialsOf(context, url.href).catch(() => undefined)
  const header = await credentials?.header()
  return {
    url,
    get,
    getSignedIn:
      header &&
      ((path, init) => get(path, { ...init, headers: { ...init?.headers, [header[0]]: header[1] } })),
    now: Date.now
  }
}

const toText = ({ check, level, says, advice }: Finding): string =>
  `${SIGN[level]} ${check.padEnd(18)} ${says}\n${advice === undefined ? '' : `  ${' '.repeat(18)} → ${advice}\n`}`
