import { type Schema, unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { fieldgate, queryClient } from '../../platform.ts'

const KEY = ['api-keys']

export const apiKeysQuery = (search: { q?: string; cursor?: string }) =>
  queryOptions({
    queryKey: [...KEY, search],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/api-keys', { params: { query: search } })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000
  })

const listAgain = () => queryClient.invalidateQueries({ queryKey: KEY })

export const useCreateApiKey = () =>
  useMutation({
    mutationFn: (body: Schema<'CreateApiKey'>) => unwrap(fieldgate.POST('/api/v1/api-keys', { body })),
    onSuccess: listAgain
  })

export const useRotateApiKey = (id: string) =>
  useMutation({
    mutationFn: (graceSeconds: number) =>
      unwrap(
        fieldgate.POST('/api/v1/api-keys/{id}/rotations', {
          params: { path: { id } },
          body: { graceSeconds }
        })
      ),
    onSuccess: listAgain
  })

export const useRevokeApiKey = (id: string) =>
  useMutation({
    mutationFn: () => unwrap(fieldgate.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: listAgain
  })
