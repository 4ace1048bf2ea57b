interface MomentFilterProps {
  label: string
  /** ISO 8601, in UTC. */
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A moment in the person's own time, which stands in the address in UTC. */
export const MomentFilter = ({ label, value, onChange }: MomentFilterProps) => (
  <label className="choice">
    {label}
    <input
      type="datetime-local"
      value={localOf(value)}
      onChange={({ target }) =>
        onChange(target.value === '' ? undefined : new Date(target.value).toISOString())
      }
    />
  </label>
)

function localOf(value: string | undefined): string {
  const date = new Date(value ?? '')
  if (Number.isNaN(date.getTime())) return ''
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
