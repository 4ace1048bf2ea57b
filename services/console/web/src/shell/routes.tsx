import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { isSignedIn, meQuery, queryClient } from '../platform.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

/** Every view behind the sign-in; who has none is led there and back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/app',
  component: Shell,
  async beforeLoad({ location }) {
    if (!(await isSignedIn())) throw redirect({ to: '/app/sign-in', search: { next: location.href } })
    await queryClient.ensureQueryData(meQuery)
  }
})
