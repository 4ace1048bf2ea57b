import { readFileSync } from 'node:fs'

/** One recorded exchange with an original API; the README of the cases says what each member means. */
export interface GoldenCase {
  id: string
  group?: string
  request: {
    method: string
    path: string
    query?: Record<string, string> | Array<[string, string]>
    headers?: Record<string, string>
    body?: string | { prefix: string; unit: string; count: number; suffix: string }
  }
  capture?: Record<string, string>
  expect: {
    status: number | { $range: [number, number] }
    headers?: Record<string, string | { $set: string[] }>
    json?: unknown
    xml?: string
    text?: string
    contains?: string[]
    empty?: boolean
  }
  /** must: the contract. quirk: an accident, passed unless declined. bug: the original crashed here. */
  level: 'must' | 'quirk' | 'bug'
  note?: string
}

export const loadGoldenCases = (file: URL): GoldenCase[] =>
  JSON.parse(readFileSync(file, 'utf8')) as GoldenCase[]
