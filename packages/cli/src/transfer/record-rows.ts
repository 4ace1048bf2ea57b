import { TABLE } from './dump.ts'
import type { CellTypes } from './read-rows.ts'

type Members = Readonly<Record<string | symbol, unknown>>

export const RECORD_TYPES: CellTypes = {
  timestamp: 'number',
  value2: 'number',
  value3: 'boolean',
  shared: 'boolean'
}

const VALUES = ['timestamp', 'value1', 'value2', 'value3', 'shared'] as const
/** What a record is told with, here and in the original, and nobody sets. */
const TOLD = new Set([
  'id',
  'number',
  'ownerId',
  'createdAt',
  'updatedAt',
  'lastModifiedBy',
  'version',
  'links',
  'creationdate',
  'lastmodificationdate',
  'lastmodifiedby'
])

/** The original's table of API keys: the platform keeps hashes alone and takes no key that somebody else drew. */
export const isKeyOfOriginal = (row: Members): boolean =>
  ('username' in row && 'key' in row) || String(row[TABLE] ?? '').startsWith('authentication_key')

/** A record to make, of an export of ours or of the original's table, where everybody saw every record. */
export function recordOf(row: Members): Members {
  const members = Object.entries(row).filter(([name, value]) => !TOLD.has(name) && value !== null)
  const isOriginal = 'lastmodifiedby' in row || 'creationdate' in row
  return { ...Object.fromEntries(members), ...(isOriginal && { shared: true }) }
}

export const RECORD_COLUMNS = ['id', ...VALUES, 'createdAt', 'updatedAt', 'lastModifiedBy'] as const
