import { type Schema, unwrap } from '@fieldgate/sdk'
import { fieldgate, queryClient } from '../../platform.ts'
import type { Profile } from './profile.ts'
import { keyQuery } from './queries.ts'

/** Whatever is shown of pipelines is asked for anew. */
export const refreshPipelines = (): Promise<void> =>
  queryClient.invalidateQueries({
    queryKey: ['pipelines'],
    predicate: ({ queryKey }) => queryKey[1] !== 'key'
  })

/** So that what is to be copied for the device holds it. */
const rememberKey = (id: string, key: string): void => {
  queryClient.setQueryData(keyQuery(id).queryKey, key)
}

export async function createPipeline(pipeline: Schema<'NewPipeline'>) {
  const created = await unwrap(fieldgate.POST('/api/v1/pipelines', { body: pipeline }))
  rememberKey(created.id, created.key)
  return created
}

export async function rotateKey(id: string, graceSeconds: number): Promise<string> {
  const { key } = await unwrap(
    fieldgate.POST('/api/v1/pipelines/{id}/keys', { params: { path: { id } }, body: { graceSeconds } })
  )
  rememberKey(id, key)
  return key
}

export const patchPipeline = (id: string, patch: Partial<Profile>, etag: string) =>
  unwrap(
    fieldgate.PATCH('/api/v1/pipelines/{id}', {
      params: { path: { id } },
      headers: { 'if-match': etag },
      body: patch
    })
  )

export const deletePipeline = (id: string, etag: string) =>
  unwrap(
    fieldgate.DELETE('/api/v1/pipelines/{id}', { params: { path: { id } }, headers: { 'if-match': etag } })
  )

export const sendCommand = (id: string, command: Schema<'NewCommand'>) =>
  unwrap(fieldgate.POST('/api/v1/pipelines/{id}/commands', { params: { path: { id } }, body: command }))
