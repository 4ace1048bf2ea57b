import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: string
  /** What one can do here. */
  children?: ReactNode
}

export const PageHeader = ({ title, children }: PageHeaderProps) => (
  <header className="page-header">
    <title>{`${title} · Fieldgate`}</title>
    <h1>{title}</h1>
    <div className="actions">{children}</div>
  </header>
)
