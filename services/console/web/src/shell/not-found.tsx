import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'

export const NotFound = () => (
  <main className="page">
    <EmptyState title="There is no such page">
      <Link to="/app">Go to the overview</Link>
    </EmptyState>
  </main>
)
