import type { ReactNode } from 'react'
import { Command } from './command.tsx'

interface EmptyStateProps {
  title: string
  /** The very command that fills it. */
  command?: string
  children?: ReactNode
}

export const EmptyState = ({ title, command, children }: EmptyStateProps) => (
  <section className="empty">
    <h2>{title}</h2>
    {children}
    {command !== undefined && <Command text={command} />}
  </section>
)
