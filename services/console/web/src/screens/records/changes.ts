import { unwrap } from '@fieldgate/sdk'
import { fieldgate, queryClient } from '../../platform.ts'
import type { RecordContent } from './record.ts'

/** Whatever is shown of records is asked for anew. */
export const refreshRecords = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['records'] })

export const createRecord = (content: RecordContent) =>
  unwrap(fieldgate.POST('/api/v1/records', { body: content }))

export const patchRecord = (id: string, patch: Partial<RecordContent>, etag: string) =>
  unwrap(
    fieldgate.PATCH('/api/v1/records/{id}', {
      params: { path: { id } },
      headers: { 'if-match': etag },
      body: patch
    })
  )

export const deleteRecord = (id: string, etag: string) =>
  unwrap(
    fieldgate.DELETE('/api/v1/records/{id}', { params: { path: { id } }, headers: { 'if-match': etag } })
  )
