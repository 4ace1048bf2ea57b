import { ProblemError } from '@fieldgate/sdk'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** Why a user was not changed; the last administrator stays one, and then it says what to do. */
export const UserProblem = ({ error }: { error: unknown }) => (
  <>
    <ProblemNotice error={error} />
    {error instanceof ProblemError && error.code === 'user_last_admin' && (
      <p>
        This is the last user who may administer. Give another one the role admin first; then this one can be
        changed.
      </p>
    )}
  </>
)
