import { AppError } from '@fieldgate/errors'
import type { FastifyRequest } from 'fastify'

/** The versions a write may find: any, one of these, or none at all (the resource must not exist yet). */
export type Precondition = 'none' | 'exists' | 'absent' | { versions: readonly number[] }

const TAG = /^"(\d+)-[\w-]*"$/

/**
 * What If-Match and If-None-Match ask of a write (RFC 9110 section 13). A strict route must be asked (428); a
 * weak or foreign tag matches nothing. The version alone is compared, so a tag from the XML form serves JSON.
 */
export function preconditionOf(request: FastifyRequest, { strict }: { strict: boolean }): Precondition {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers
  const mustBeAbsent = ifNoneMatch?.trim() === '*'
  // Both must hold (section 13.2.2), and no version can be of what is not there.
  if (ifMatch !== undefined && mustBeAbsent) return { versions: [] }
  if (ifMatch !== undefined) return ifMatch.trim() === '*' ? 'exists' : { versions: versionsOf(ifMatch) }
  if (mustBeAbsent) return 'absent'
  if (!strict) return 'none'
  throw new AppError(
    'precondition_required',
    'precondition_required',
    'Send If-Match with the ETag of what you read.'
  )
}

const versionsOf = (header: string): number[] =>
  header.split(',').flatMap((tag) => {
    const version = TAG.exec(tag.trim())?.[1]
    return version === undefined ? [] : [Number(version)]
  })

/**
 * True when a resource of `version` (undefined: there is none) may be written under `precondition`. To be asked where
 * the write could make the resource, as PUT can. PATCH and DELETE of what is not there are 404 whatever If-Match says:
 * an answer that would not be 2xx anyway leaves preconditions aside (RFC 9110 section 13.2.1), so the loser of two
 * deletes learns that the thing is gone, and nobody learns whether there is one that he may not see.
 */
export function admits(precondition: Precondition, version: number | undefined): boolean {
  if (precondition === 'none') return true
  if (precondition === 'absent') return version === undefined
  if (version === undefined) return false
  return precondition === 'exists' || precondition.versions.includes(version)
}

export const preconditionFailed = () =>
  new AppError(
    'precondition_failed',
    'precondition_failed',
    'The resource has changed since you read it; read it again.'
  )
