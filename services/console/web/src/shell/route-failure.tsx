import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** A view that could not be made: why, and a way to try again. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = async () => {
    await router.invalidate()
    reset()
  }
  return (
    <main className="page">
      <ProblemNotice error={error} />
      <Button onClick={again}>Try again</Button>
    </main>
  )
}
