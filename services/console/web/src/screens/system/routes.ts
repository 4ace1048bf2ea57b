import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'

export const systemRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/system',
    component: lazyRouteComponent(() => import('./system-view.tsx'), 'SystemView')
  })
] as const
