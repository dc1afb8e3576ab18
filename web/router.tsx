/** Paths to screens, from the list; the shell stands around all of them. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Skeleton } from './parts/skeleton.tsx'
import { Trouble } from './parts/trouble.tsx'

import { screens } from './screens.ts'

import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const routes = screens.map((screen) =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: lazyRouteComponent(screen.load, 'Screen'),
  }),
)

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Skeleton rows={8} />,
  defaultErrorComponent: ({ error, reset }) => (
    <div className="p-4">
      <Trouble thrown={error} again={reset} />
    </div>
  ),
  scrollRestoration: true,
})
