import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readAlertSearch, readRuleSearch, readWebhookSearch, readWebhookView } from './search.ts'

export const alertRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts',
    validateSearch: readAlertSearch,
    component: lazyRouteComponent(() => import('./alert-list.tsx'), 'AlertList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts/$id',
    component: lazyRouteComponent(() => import('./alert-view.tsx'), 'AlertView')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts/rules',
    validateSearch: readRuleSearch,
    component: lazyRouteComponent(() => import('./rule-list.tsx'), 'RuleList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts/rules/new',
    component: lazyRouteComponent(() => import('./new-rule.tsx'), 'NewRule')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts/rules/$id',
    component: lazyRouteComponent(() => import('./edit-rule.tsx'), 'EditRule')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts/webhooks',
    validateSearch: readWebhookSearch,
    component: lazyRouteComponent(() => import('./webhook-list.tsx'), 'WebhookList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/alerts/webhooks/$id',
    validateSearch: readWebhookView,
    component: lazyRouteComponent(() => import('./webhook-view.tsx'), 'WebhookView')
  })
] as const
