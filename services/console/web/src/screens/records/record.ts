import type { Schema } from '@fieldgate/sdk'
import type { Versioned } from '../../editing/versioned.ts'

export type DataRecord = Schema<'Record'>

/** What of a record a person writes. */
export type RecordContent = Pick<DataRecord, 'timestamp' | 'value1' | 'value2' | 'value3' | 'shared'>

export const CONTENT_LABELS: Readonly<Record<keyof RecordContent, string>> = {
  timestamp: 'Timestamp',
  value1: 'Value 1',
  value2: 'Value 2',
  value3: 'Value 3',
  shared: 'Shared'
}

/** The content alone, under the version of the whole. */
export const contented = ({ value, etag }: Versioned<DataRecord>): Versioned<RecordContent> => {
  const { timestamp, value1, value2, value3, shared } = value
  return { value: { timestamp, value1, value2, value3, shared }, etag }
}
