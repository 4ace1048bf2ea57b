import { Link } from '@tanstack/react-router'
import { useMay } from '../../may.ts'

const TABS = [
  ['/app/alerts', 'Alerts'],
  ['/app/alerts/rules', 'Rules'],
  ['/app/alerts/webhooks', 'Webhooks']
] as const

/** Who is told, and by which address, is for administrators. */
export function AlertTabs({ tab }: { tab: (typeof TABS)[number][1] }) {
  const mayManage = useMay('admin')
  return (
    <nav className="tabs" aria-label="Parts of alerting">
      {TABS.filter(([, word]) => mayManage || word !== 'Webhooks').map(([to, word]) => (
        <Link
          key={to}
          to={to}
          search={{}}
          activeOptions={{ exact: true }}
          aria-current={word === tab ? 'page' : undefined}
        >
          {word}
        </Link>
      ))}
    </nav>
  )
}
