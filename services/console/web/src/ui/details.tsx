import type { ReactNode } from 'react'

/** Names and what they are, one below the other. */
export const Details = ({ items }: { items: ReadonlyArray<readonly [name: string, value: ReactNode]> }) => (
  <dl className="details">
    {items.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
