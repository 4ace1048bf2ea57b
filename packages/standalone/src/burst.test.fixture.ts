import { patientFetch } from '@fieldgate/testkit'

/** What everybody may read, of the service that also knows everybody. */
export const PUBLIC = '/api/v1/auth/oidc'

/** Makes so many calls at once, and gives how many of them had a status. */
export async function burstOf(
  count: number,
  url: string,
  headers: Record<string, string>
): Promise<(status: number) => number> {
  const answers = await Promise.all(Array.from({ length: count }, () => patientFetch(url, { headers })))
  return (status) => answers.filter((answer) => answer.status === status).length
}
