import { type Schema, unwrap } from '@fieldgate/sdk'
import { fieldgate, queryClient } from '../../platform.ts'
import type { Profile } from './gateway.ts'

/** Whatever is shown of gateways is asked for anew. */
export const refreshGateways = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['gateways'] })

export const createGateway = (gateway: Schema<'NewGateway'>) =>
  unwrap(fieldgate.POST('/api/v1/gateways', { body: gateway }))

export const patchGateway = (id: string, patch: Partial<Profile>, etag: string) =>
  unwrap(
    fieldgate.PATCH('/api/v1/gateways/{id}', {
      params: { path: { id } },
      headers: { 'if-match': etag },
      body: patch
    })
  )

export const deleteGateway = (id: string, etag: string) =>
  unwrap(
    fieldgate.DELETE('/api/v1/gateways/{id}', { params: { path: { id } }, headers: { 'if-match': etag } })
  )

export const putPhoto = (id: string, photo: File) =>
  unwrap(
    fieldgate.PUT('/api/v1/gateways/{id}/photo', {
      params: { path: { id } },
      headers: { 'content-type': photo.type },
      body: photo,
      bodySerializer: asItIs
    })
  )

export const deletePhoto = (id: string) =>
  unwrap(fieldgate.DELETE('/api/v1/gateways/{id}/photo', { params: { path: { id } } }))

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson'
}

/** The endings of the files an import takes. */
export const IMPORTED = Object.keys(TYPES).map((ending) => `.${ending}`)

/** By the ending: what a browser takes a CSV for depends on what is installed beside it. */
export function importGateways(file: File, dryRun: boolean) {
  const type = TYPES[file.name.split('.').at(-1)!.toLowerCase()]
  if (!type) throw new Error(`The name of the file ends in none of ${IMPORTED.join(', ')}.`)
  return unwrap(
    fieldgate.POST('/api/v1/gateways:import', {
      params: { query: { dryRun } },
      headers: { 'content-type': type },
      // The bytes of the file, whatever they are: the service judges them row by row.
      body: file as unknown as Schema<'GatewayImportBody'>,
      bodySerializer: asItIs
    })
  )
}

const asItIs = (body: unknown) => body as BodyInit
