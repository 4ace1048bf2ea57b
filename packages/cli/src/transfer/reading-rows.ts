import { NUMBER_PINS } from '../pins.ts'
import type { CellTypes } from './read-rows.ts'

type Members = Readonly<Record<string, unknown>>

export const READING_TYPES: CellTypes = Object.fromEntries(NUMBER_PINS.map((pin) => [pin, 'number' as const]))

/** A reading to send, of an export of ours: the version is the platform's, and null was no value. */
export const readingOf = (row: Members): Members =>
  Object.fromEntries(Object.entries(row).filter(([name, value]) => name !== 'version' && value !== null))
