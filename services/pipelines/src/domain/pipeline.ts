import { pipelineIdMalformed, pipelineKeyMalformed } from './errors.ts'

/** The eight digits as a number: leading zeros belong to the wire. */
export type PipelineId = number

/** What a device shows: the pipeline it means, and the key that rules it. */
export interface Credential {
  id: PipelineId
  key: string
}

const ID = /^[0-9]{8}$/
const KEY_LENGTH = 16

export function parsePipelineId(text: string): PipelineId {
  if (!ID.test(text)) throw pipelineIdMalformed()
  return Number(text)
}

/** Any 16 code points are a key. */
export function parsePipelineKey(text: string): string {
  if ([...text].length !== KEY_LENGTH) throw pipelineKeyMalformed()
  return text
}
