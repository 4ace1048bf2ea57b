import { pipelineIdMalformed, pipelineKeyMalformed } from '../errors.ts'
import type { PinLabel } from '../readings/pins.ts'

/** The eight digits as a number: leading zeros belong to the wire. */
export type PipelineId = number

/** What a device shows: the pipeline it means, and the key that rules it. */
export interface Credential {
  id: PipelineId
  key: string
}

const ID = /^[0-9]{8}$/
const KEY_LENGTH = 16
const KEY = new RegExp(`^.{${KEY_LENGTH}}$`, 'su')

export function parsePipelineId(text: string): PipelineId {
  if (!ID.test(text)) throw pipelineIdMalformed()
  return Number(text)
}

/** Any 16 code points are a key. */
export function parsePipelineKey(text: string): string {
  if (!KEY.test(text)) throw pipelineKeyMalformed()
  return text
}

/** The id as people know it. */
export const formatPipelineId = (id: PipelineId): string => String(id).padStart(8, '0')

/** How often a pipeline is heard from, unless somebody says otherwise. */
export const EXPECTED_INTERVAL_SECONDS = 60

/** What describes a pipeline, and does not decide what it does. */
export interface PipelineProfile {
  label: string | null
  pinLabels: readonly PinLabel[]
  /** How often it is heard from, as a rule. */
  expectedIntervalSeconds: number
}

export interface Pipeline extends PipelineProfile {
  id: PipelineId
  /** The member it belongs to; null: its key rules it, and the operators. */
  ownerId: string | null
  version: number
  createdAt: Date
  updatedAt: Date
}

/** A random whole number from 0 to `below` - 1, which nobody can guess. */
export type Draw = (below: number) => number

export const drawPipelineId = (draw: Draw): PipelineId => draw(100_000_000)

const KEY_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 95 bits, all of which travel unescaped in a query and in a header. */
export const drawPipelineKey = (draw: Draw): string =>
  Array.from({ length: KEY_LENGTH }, () => KEY_CHARACTERS[draw(KEY_CHARACTERS.length)]).join('')
