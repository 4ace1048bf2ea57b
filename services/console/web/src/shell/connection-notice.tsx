import { useQuery } from '@tanstack/react-query'

const INTERVAL_MS = 10_000

/** Says so while the platform does not answer; views take up again by themselves. */
export function ConnectionNotice() {
  const { isError } = useQuery({
    queryKey: ['reachable'],
    queryFn: async () => (await fetch('/api/v1/health', { cache: 'no-store' })).status,
    refetchInterval: INTERVAL_MS,
    retry: 1
  })
  if (!isError) return null
  return (
    <p className="notice notice-warning" role="status">
      The connection to the platform is lost. What you see is from before; it goes on as soon as the platform
      answers.
    </p>
  )
}
