import type { ReactNode } from 'react'

type Tone = 'good' | 'bad' | 'warning' | 'neutral'

/** A state in a word; the colour says nothing that the word does not. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`badge badge-${tone}`}>{children}</span>
)
