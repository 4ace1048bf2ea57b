import type { Refusals } from '@fieldgate/audit'
import { findAppError } from '@fieldgate/errors'
import type { Budget } from '@fieldgate/limits'
import type { FastifyRequest } from 'fastify'
import { isUserName } from '#domain/users/user'

export interface LoginGuardOptions extends Refusals {
  /** Failures of one account from one address: a stranger's never lock the owner out. */
  account: Budget
  /** Failures of one address, whatever the accounts. */
  address: Budget
}

/**
 * Runs an attempt to sign in while there is room for one more failure; a success costs nothing, nor does an attempt
 * that could not be judged. Failures and lockouts go on record by the name that was tried.
 */
export type LoginGuard = <T>(
  username: string,
  request: FastifyRequest,
  attempt: () => Promise<T>
) => Promise<T>

const WRONG = 'invalid_grant'
const ACTION: Record<string, string> = {
  [WRONG]: 'sign_in.failed',
  quota_exceeded: 'sign_in.locked_out'
}

export function createLoginGuard({ account, address, note }: LoginGuardOptions): LoginGuard {
  return async (username, request, attempt) => {
    const { source } = request
    const accountAtSource = `${username} ${source}`
    const giveBack = () => Promise.all([account.reward(accountAtSource), address.reward(source)])
    try {
      await account.consume(accountAtSource)
      await address.consume(source).catch(async (error: unknown) => {
        await account.reward(accountAtSource)
        throw error
      })
      const result = await attempt().catch(async (error: unknown) => {
        if (codeOf(error) !== WRONG) await giveBack()
        throw error
      })
      await giveBack()
      return result
    } catch (error) {
      const code = codeOf(error)
      const action = ACTION[code]
      // What can be nobody's name may be a password in the wrong field.
      const targetId = isUserName(username) ? username : 'unknown'
      if (action) note(request, { action, targetType: 'user_name', targetId, code })
      throw error
    }
  }
}

const codeOf = (error: unknown): string => findAppError(error)?.code ?? ''
