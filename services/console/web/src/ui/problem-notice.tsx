import { ProblemError } from '@fieldgate/sdk'

/** What was refused and why, with the number to ask the operators by. */
export function ProblemNotice({ error }: { error: unknown }) {
  if (!error) return null
  const message = error instanceof Error ? error.message : String(error)
  const problem = error instanceof ProblemError ? error : undefined
  return (
    <div className="notice notice-error" role="alert">
      <p>{message}</p>
      {problem && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              {pointer !== undefined && <code>{pointer}</code>} {detail}
            </li>
          ))}
        </ul>
      )}
      {problem?.requestId && <small>Request {problem.requestId}</small>}
    </div>
  )
}
