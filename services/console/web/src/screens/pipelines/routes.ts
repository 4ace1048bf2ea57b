import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { signedInRoute } from '../../shell/routes.tsx'
import { readPipelineSearch, readPipelineView } from './search.ts'

export const pipelineRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pipelines',
    validateSearch: readPipelineSearch,
    component: lazyRouteComponent(() => import('./pipeline-list.tsx'), 'PipelineList')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pipelines/-/new',
    component: lazyRouteComponent(() => import('./new-pipeline.tsx'), 'NewPipeline')
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pipelines/$id',
    validateSearch: readPipelineView,
    component: lazyRouteComponent(() => import('./pipeline-view.tsx'), 'PipelineView')
  })
] as const
