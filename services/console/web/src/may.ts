import type { Schema } from '@fieldgate/sdk'
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from './platform.ts'

type Scope = Schema<'Me'>['scopes'][number]

/** Whether who is signed in has a scope: what one may not do is not offered, and the services decide anyway. */
export const useMay = (scope: Scope): boolean => useSuspenseQuery(meQuery).data.scopes.includes(scope)
