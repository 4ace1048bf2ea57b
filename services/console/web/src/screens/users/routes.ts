import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readUserDialog, readUserSearch } from './search.ts'

export const userRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/users',
    validateSearch: readUserSearch,
    component: lazyRouteComponent(() => import('./user-list.tsx'), 'UserList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/users/$id',
    validateSearch: readUserDialog,
    component: lazyRouteComponent(() => import('./user-view.tsx'), 'UserView')
  })
] as const
