import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readApiKeySearch } from './search.ts'

export const apiKeyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/api-keys',
    validateSearch: readApiKeySearch,
    component: lazyRouteComponent(() => import('./api-key-list.tsx'), 'ApiKeyList')
  })
] as const
