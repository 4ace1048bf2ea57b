import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readRecordSearch, readRecordView } from './search.ts'

export const recordRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/records',
    validateSearch: readRecordSearch,
    component: lazyRouteComponent(() => import('./record-list.tsx'), 'RecordList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/records/-/new',
    component: lazyRouteComponent(() => import('./new-record.tsx'), 'NewRecord')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/records/$id',
    validateSearch: readRecordView,
    component: lazyRouteComponent(() => import('./record-view.tsx'), 'RecordView')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/records/$id/edit',
    component: lazyRouteComponent(() => import('./edit-record.tsx'), 'EditRecord')
  })
] as const
