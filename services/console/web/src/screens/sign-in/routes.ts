import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../shell/routes.tsx'
import { textIn } from '../../ui/search-params.ts'

interface Search {
  /** Where to go afterwards: a view of the console. */
  next?: string
  /** Why a provider's sign-in, or a sign-out, came to nothing. */
  refused?: string
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/app/sign-in',
  validateSearch: (raw: Record<string, unknown>): Search => {
    const { next } = textIn(raw, 'next')
    return { ...(next && /^\/app(\/|$)/.test(next) && { next }), ...textIn(raw, 'refused') }
  },
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn')
})

/** The bare address of the platform. */
const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'Home')
})

export const signInRoutes = [signInRoute, homeRoute] as const
