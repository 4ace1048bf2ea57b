import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readHostSearch } from './search.ts'

export const hostRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/hosts',
    validateSearch: readHostSearch,
    component: lazyRouteComponent(() => import('./hosts-view.tsx'), 'HostsView')
  })
] as const
