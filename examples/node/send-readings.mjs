// Sends readings: those of the arguments (ivp1=230 svp1=hello), or one for each line of standard input.
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const ATTEMPTS = 6
const LONGEST_WAIT_MS = 60_000
const PASSING = new Set([429, 502, 503, 504])

const { FIELDGATE_URL: url, FIELDGATE_PIPELINE: pipeline, FIELDGATE_PIPELINE_KEY: key } = process.env

/** Sends one reading until it is stored; throws for what no second attempt would mend. */
async function send(reading) {
  // One for all attempts: what was stored but not answered in time is not stored twice.
  const headers = {
    'content-type': 'application/json',
    'x-pipeline-key': key,
    'idempotency-key': randomUUID()
  }
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(new URL(`/api/v1/pipelines/${pipeline}/readings`, url), {
      method: 'POST',
      headers,
      body: JSON.stringify(reading),
      signal: AbortSignal.timeout(20_000)
    }).catch((error) => {
      if (attempt === ATTEMPTS) throw error
    })
    if (response?.ok) return response.json()
    if (response && (attempt === ATTEMPTS || !PASSING.has(response.status)))
      throw new Error(`${response.status}: ${await response.text()}`)
    const asked = Number(response?.headers.get('retry-after'))
    await wait(asked > 0 ? asked * 1000 : backoff(attempt))
  }
}

/** Random in part: devices that failed together do not come back together. */
const backoff = (attempt) => (0.5 + Math.random() / 2) * Math.min(LONGEST_WAIT_MS, 1000 * 2 ** attempt)

function readingOf(pairs) {
  const values = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
  return Object.fromEntries(
    values.map(([pin, value]) => [pin, pin.startsWith('ivp') ? Number(value) : value])
  )
}

async function* readings() {
  if (process.argv.length > 2) return yield readingOf(process.argv.slice(2))
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') yield readingOf(line.trim().split(/\s+/))
}

for await (const reading of readings()) process.stdout.write(`${JSON.stringify(await send(reading))}\n`)
