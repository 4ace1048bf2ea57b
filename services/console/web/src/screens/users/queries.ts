import { everyItem, type Schema, unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { unwrapVersioned } from '../../editing/versioned.ts'
import { fieldgate, queryClient } from '../../platform.ts'
import type { UserSearch } from './search.ts'

const KEY = ['users']
const pathOf = (id: string) => ({ path: { id } })

export const usersQuery = ({ disabled, ...search }: Omit<UserSearch, 'dialog'>) =>
  queryOptions({
    queryKey: [...KEY, 'list', search, disabled],
    queryFn: () => {
      const query = { ...search, ...(disabled && { disabled: disabled === 'true' }) }
      return unwrap(fieldgate.GET('/api/v1/users', { params: { query } }))
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000
  })

export const loadUser = (id: string) =>
  unwrapVersioned(fieldgate.GET('/api/v1/users/{id}', { params: pathOf(id) }))

export const userQuery = (id: string) =>
  queryOptions({ queryKey: [...KEY, 'one', id], queryFn: () => loadUser(id) })

/** The names of all users, by their ids. */
export const userNamesQuery = queryOptions({
  queryKey: [...KEY, 'names'],
  queryFn: async () => {
    const names = new Map<string, string>()
    const page = (cursor?: string) =>
      unwrap(fieldgate.GET('/api/v1/users', { params: { query: { limit: 500, ...(cursor && { cursor }) } } }))
    for await (const { id, name } of everyItem(page)) names.set(id, name)
    return names
  },
  staleTime: 60_000
})

export const loadUsersAgain = () => queryClient.invalidateQueries({ queryKey: KEY })

export const changeUser = (id: string, body: Schema<'ChangeUser'>, etag: string) =>
  unwrap(fieldgate.PATCH('/api/v1/users/{id}', { params: pathOf(id), body, headers: { 'if-match': etag } }))

export const useCreateUser = () =>
  useMutation({
    mutationFn: (body: Schema<'CreateUser'>) => unwrap(fieldgate.POST('/api/v1/users', { body })),
    onSuccess: loadUsersAgain
  })

/** On whatever version the user is: what else was changed of it meanwhile stays. */
export const useSetPassword = (id: string) =>
  useMutation({
    mutationFn: async (password: string) => changeUser(id, { password }, (await loadUser(id)).etag),
    onSuccess: loadUsersAgain
  })

export const useRemoveUser = (id: string, etag: string) =>
  useMutation({
    mutationFn: () =>
      unwrap(fieldgate.DELETE('/api/v1/users/{id}', { params: pathOf(id), headers: { 'if-match': etag } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...KEY, 'list'] })
  })
