import { createRouter } from '@tanstack/react-router'
import { alertRoutes } from './screens/alerts/routes.ts'
import { apiKeyRoutes } from './screens/api-keys/routes.ts'
import { auditRoutes } from './screens/audit/routes.ts'
import { gatewayRoutes } from './screens/gateways/routes.ts'
import { hostRoutes } from './screens/hosts/routes.ts'
import { overviewRoutes } from './screens/overview/routes.ts'
import { pipelineRoutes } from './screens/pipelines/routes.ts'
import { recordRoutes } from './screens/records/routes.ts'
import { signInRoutes } from './screens/sign-in/routes.ts'
import { systemRoutes } from './screens/system/routes.ts'
import { userRoutes } from './screens/users/routes.ts'
import { RouteFailure } from './shell/route-failure.tsx'
import { rootRoute, signedInRoute } from './shell/routes.tsx'

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  signedInRoute.addChildren([
    ...overviewRoutes,
    ...gatewayRoutes,
    ...pipelineRoutes,
    ...recordRoutes,
    ...hostRoutes,
    ...alertRoutes,
    ...apiKeyRoutes,
    ...userRoutes,
    ...auditRoutes,
    ...systemRoutes
  ])
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteFailure,
  scrollRestoration: true
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
