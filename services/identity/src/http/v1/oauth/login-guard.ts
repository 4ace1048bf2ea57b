import type { Refusals } from '@fieldgate/audit'
import { findAppError } from '@fieldgate/errors'
import { addressBucket, type Budget } from '@fieldgate/limits'
import type { FastifyRequest } from 'fastify'
import { isUserName } from '#domain/user'

export interface LoginGuardOptions extends Refusals {
  /** Failures of one account from one address: a stranger's never lock the owner out. */
  account: Budget
  /** Failures of one address, whatever the accounts. */
  address: Budget
}

/**
 * Runs an attempt to sign in while there is room for one more failure; a success costs nothing. Failures and
 * lockouts go on record by the name that was tried.
 */
export type LoginGuard = <T>(
  username: string,
  request: FastifyRequest,
  attempt: () => Promise<T>
) => Promise<T>

const ACTION: Record<string, string> = {
  invalid_grant: 'sign_in.failed',
  quota_exceeded: 'sign_in.locked_out'
}

export function createLoginGuard({ account, address, note }: LoginGuardOptions): LoginGuard {
  return async (username, request, attempt) => {
    const source = addressBucket(request.ip)
    const accountAtSource = `${username} ${source}`
    try {
      await account.consume(accountAtSource)
      await address.consume(source)
      const result = await attempt()
      await Promise.all([account.reward(accountAtSource), address.reward(source)])
      return result
    } catch (error) {
      const { code = '' } = findAppError(error) ?? {}
      const action = ACTION[code]
      // What can be nobody's name may be a password in the wrong field.
      const targetId = isUserName(username) ? username : 'unknown'
      if (action) note(request, { action, targetType: 'user_name', targetId, code })
      throw error
    }
  }
}
