import { describe, expect, it } from 'vitest'
import type { GoldenCase } from './case.ts'
import { matches } from './match.ts'
import type { Send, WireRequest, WireResponse } from './send.ts'
import { parseXml, sameXml } from './xml-tree.ts'

interface ReplayOptions {
  /** Read when a case runs, so that a hook may make it. */
  send: () => Send
  /** Quirks we do not reproduce, by id, with the reason; they must not end in a 5xx. */
  declined: Readonly<Record<string, string>>
}

/** One test a case, in order, on a store that was empty before the first. */
export function replayGolden(
  name: string,
  cases: readonly GoldenCase[],
  { send, declined }: ReplayOptions
): void {
  const captured: Record<string, string> = {}

  describe(name, () => {
    it.each(cases.map((golden) => [golden.id, golden.note ?? '', golden] as const))(
      '%s %s',
      async (_id, _note, golden) => {
        const response = await send()(toWire(golden.request, captured))
        if (golden.id in declined) expect(response.status).toBeLessThan(500)
        else expect(faults(golden.expect, response)).toEqual([])
        capture(golden, response, captured)
      }
    )
  })
}

function toWire(request: GoldenCase['request'], captured: Record<string, string>): WireRequest {
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => String(captured[name]))
  const pairs = Array.isArray(request.query) ? request.query : Object.entries(request.query ?? {})
  const query = pairs.map((pair) => pair.map((part) => encodeURIComponent(fill(part))).join('=')).join('&')
  const { body } = request
  return {
    method: request.method,
    url: fill(request.path) + (query && `?${query}`),
    headers: Object.fromEntries(
      Object.entries(request.headers ?? {}).map(([name, value]) => [name, fill(value)])
    ),
    body:
      typeof body === 'object' ? body.prefix + body.unit.repeat(body.count) + body.suffix : body && fill(body)
  }
}

function faults(expected: GoldenCase['expect'], { status, headers, body }: WireResponse): string[] {
  const found: string[] = []
  const [lowest, highest] =
    typeof expected.status === 'number' ? [expected.status, expected.status] : expected.status.$range
  if (status < lowest || status > highest)
    found.push(`status ${status}, not ${lowest}..${highest}: ${body.slice(0, 300)}`)
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const actual = headers[name.toLowerCase()]
    if (!sameHeader(name, value, actual)) found.push(`${name} is ${actual}, not ${JSON.stringify(value)}`)
  }
  if (!sameBody(expected, body)) found.push(`the body is ${body.slice(0, 2000)}`)
  return found
}

function sameHeader(
  name: string,
  expected: string | { $set: string[] },
  actual: string | undefined
): boolean {
  if (actual === undefined) return false
  if (typeof expected === 'object') {
    const set = actual.split(',').map((part) => part.trim())
    return matches({ $unordered: expected.$set }, set)
  }
  if (name.toLowerCase() !== 'content-type') return matches(expected, actual)
  const mediaType = (value: string) => value.split(';', 1)[0]!.trim().toLowerCase()
  return mediaType(expected) === mediaType(actual)
}

function sameBody(expected: GoldenCase['expect'], body: string): boolean {
  if (expected.empty) return body === ''
  if (expected.text !== undefined) return body === expected.text
  if (expected.contains) return expected.contains.every((part) => body.includes(part))
  if (expected.xml !== undefined) return sameXml(parseXml(expected.xml), parseXml(body))
  if (expected.json !== undefined) return matches(expected.json, JSON.parse(body))
  return true
}

/** `capture` paths descend by dots; a trailing # parses the JSON that a string holds. */
function capture(golden: GoldenCase, { body }: WireResponse, captured: Record<string, string>): void {
  for (const [name, path] of Object.entries(golden.capture ?? {})) {
    let value: unknown = JSON.parse(body)
    for (const step of path.split('.')) {
      value = (value as Record<string, unknown>)[step.replace(/#$/, '')]
      if (step.endsWith('#')) value = JSON.parse(value as string)
    }
    captured[name] = String(value)
  }
}
