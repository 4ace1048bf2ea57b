import type { Requests } from '../measure/load.ts'
import { PIPELINES } from './pipelines-database.ts'

const NTHS = Array.from({ length: PIPELINES }, (_, nth) => nth)
const HOST = 'host: fieldgate.bench\r\n'
const KEY = 'a-key-of-sixteen'

/** The baselines have the same ids. */
export const FIRST_ID = 10_000_000

const fixed = (textOf: (nth: number) => string): Requests => ({ kind: 'fixed', texts: NTHS.map(textOf) })

export const streamPath = (nth: number, query: string): string =>
  `/pipeline/stream?id=${FIRST_ID + nth}&key=${KEY}&${query}`

export const sendQuery = (nth: number): string => `opt=snd&ivp1=${nth}&ivp2=22&ivp3=333&ivp4=4444&svp1=on`

const get = (path: string, headers = ''): string => `GET ${path} HTTP/1.1\r\n${HOST}${headers}\r\n`

/** A reading of five pins as each face takes it, and the pins as each gives them, for each pipeline in turn. */
export const legacySend = fixed((nth) => get(streamPath(nth, sendQuery(nth))))
export const legacyReceive = fixed((nth) => get(streamPath(nth, 'opt=rcv')))

const resource = (nth: number, path: string): string => `/api/v1/pipelines/${FIRST_ID + nth}${path}`
const KEY_HEADER = `x-pipeline-key: ${KEY}\r\n`
const JSON_HEADERS = `${HOST}${KEY_HEADER}content-type: application/json\r\n`

export const getPins = fixed((nth) => get(resource(nth, '/pins'), KEY_HEADER))
export const postReading = fixed((nth) => {
  const body = JSON.stringify({ ivp1: nth, ivp2: 22, ivp3: 333, ivp4: 4444, svp1: 'on' })
  return `POST ${resource(nth, '/readings')} HTTP/1.1\r\n${JSON_HEADERS}content-length: ${body.length}\r\n\r\n${body}`
})

/** So many readings a request, each with a time that no other has. */
export const postBatches = (points: number): Requests => ({
  kind: 'batches',
  paths: NTHS.map((nth) => resource(nth, '/readings:batch')),
  headers: JSON_HEADERS,
  points
})

export const getWith = (path: string, headers: string): Requests => ({
  kind: 'fixed',
  texts: [get(path, headers)]
})
