import type { Schema } from '@fieldgate/sdk'
import { differenceOf } from './difference.ts'

/** What an event changed, member by member, on demand. */
export function Changes({ event: { service, requestId, before, after } }: { event: Schema<'AuditEvent'> }) {
  const changes = differenceOf(before, after)
  return (
    <details>
      <summary>{summaryOf(changes.length, before, after)}</summary>
      {changes.length > 0 && (
        <table className="table changes">
          <caption className="visually-hidden">Before and after</caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(([name, was, is]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{was !== undefined && <del>{was}</del>}</td>
                <td>{is !== undefined && <ins>{is}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <small className="muted">
        Service {service}, request <code>{requestId}</code>
      </small>
    </details>
  )
}

function summaryOf(count: number, before: unknown, after: unknown): string {
  if (count === 0) return 'details'
  const members = count === 1 ? '1 member' : `${count} members`
  if (before === null) return `made with ${members}`
  return after === null ? `removed with ${members}` : `${members} changed`
}
