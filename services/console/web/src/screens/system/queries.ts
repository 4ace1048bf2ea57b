import { ProblemError, unwrap } from '@fieldgate/sdk'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { fieldgate, fieldgateNow, queryClient } from '../../platform.ts'

/** The answer is the health also where it is a refusal: 503 tells which service is away. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  async queryFn() {
    const { data, error, response } = await fieldgateNow.GET('/api/v1/health')
    if (data) return data
    if ('services' in error) return error
    throw new ProblemError(response, error)
  },
  refetchInterval: 5_000
})

export const signingKeysQuery = queryOptions({
  queryKey: ['signing-keys'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/auth/signing-keys'))
})

export const useRotateSigningKeys = () =>
  useMutation({
    mutationFn: () => unwrap(fieldgate.POST('/api/v1/auth/signing-keys/rotations')),
    onSuccess: () => queryClient.invalidateQueries(signingKeysQuery)
  })
