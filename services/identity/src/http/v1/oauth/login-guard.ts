import { addressBucket, type Budget } from '@fieldgate/limits'

export interface LoginBudgets {
  /** Failures of one account from one address: a stranger's never lock the owner out. */
  account: Budget
  /** Failures of one address, whatever the accounts. */
  address: Budget
}

/** Runs an attempt to sign in while there is room for one more failure; a success costs nothing. */
export type LoginGuard = <T>(username: string, ip: string, attempt: () => Promise<T>) => Promise<T>

export function createLoginGuard({ account, address }: LoginBudgets): LoginGuard {
  return async (username, ip, attempt) => {
    const source = addressBucket(ip)
    const accountAtSource = `${username} ${source}`
    await account.consume(accountAtSource)
    await address.consume(source)
    const result = await attempt()
    await Promise.all([account.reward(accountAtSource), address.reward(source)])
    return result
  }
}
