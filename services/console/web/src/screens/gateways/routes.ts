import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readGatewaySearch, readGatewayView, readImportSearch } from './search.ts'

/** No id of a gateway has two parts, so that whatever it is called none is hidden behind `-/new`. */
export const gatewayRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/gateways',
    validateSearch: readGatewaySearch,
    component: lazyRouteComponent(() => import('./gateway-list.tsx'), 'GatewayList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/gateways/-/new',
    component: lazyRouteComponent(() => import('./new-gateway.tsx'), 'NewGateway')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/gateways/-/import',
    validateSearch: readImportSearch,
    component: lazyRouteComponent(() => import('./gateway-import.tsx'), 'GatewayImport')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/gateways/$id',
    validateSearch: readGatewayView,
    component: lazyRouteComponent(() => import('./gateway-view.tsx'), 'GatewayView')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/gateways/$id/edit',
    component: lazyRouteComponent(() => import('./edit-gateway.tsx'), 'EditGateway')
  })
] as const
