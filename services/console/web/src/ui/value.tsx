/** The value of a member, as a person reads it. */
export function Value({ of: value }: { of: unknown }) {
  if (isNothing(value)) return <span className="muted">–</span>
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? <code>{JSON.stringify(value)}</code> : String(value)
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
