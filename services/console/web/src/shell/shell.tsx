import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { meQuery, signOut } from '../platform.ts'
import { Loading } from '../ui/loading.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { Refusal } from './refusal.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { viewRefused, viewsFor } from './views.ts'

/** The frame of every view: where one can go, who one is, and whether the platform is there. */
export function Shell() {
  const { data: me } = useSuspenseQuery(meQuery)
  const { pathname } = useLocation()
  const refused = viewRefused(me.role, pathname)
  const nav = useRef<HTMLElement>(null)
  // On a narrow screen the views are a line that scrolls.
  useEffect(() => {
    if (pathname)
      nav.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [pathname])
  const navigate = useNavigate()
  const leave = async () => {
    const search = await signOut().then(
      () => ({}),
      () => ({ refused: 'sign_out_failed' })
    )
    await navigate({ to: '/app/sign-in', search })
  }
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="shell-side">
        <Link to="/app" className="brand">
          Fieldgate
        </Link>
        <nav ref={nav} aria-label="Views">
          <ul className="views">
            {viewsFor(me.role).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/app' }}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="account">
          <span>
            {me.name} <small className="muted">{me.role}</small>
          </span>
          <ThemeSwitch />
          <button type="button" className="link" onClick={leave}>
            Sign out
          </button>
        </div>
      </header>
      <main id="content" className="page" tabIndex={-1}>
        <ConnectionNotice />
        {refused ? (
          <Refusal view={refused} role={me.role} />
        ) : (
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        )}
      </main>
    </div>
  )
}
