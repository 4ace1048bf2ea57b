/** The views of the navigation, in its order. */
const VIEWS = [
  { to: '/app', label: 'Overview', roles: undefined },
  { to: '/app/gateways', label: 'Gateways', roles: undefined },
  { to: '/app/pipelines', label: 'Pipelines', roles: undefined },
  { to: '/app/records', label: 'Records', roles: undefined },
  { to: '/app/hosts', label: 'Hosts', roles: ['viewer', 'operator', 'admin'] },
  { to: '/app/alerts', label: 'Alerts', roles: ['viewer', 'operator', 'admin'] },
  { to: '/app/api-keys', label: 'API keys', roles: undefined },
  { to: '/app/users', label: 'Users', roles: ['admin'] },
  { to: '/app/audit', label: 'Audit', roles: ['admin'] },
  { to: '/app/system', label: 'System', roles: ['admin'] }
] as const satisfies ReadonlyArray<{
  to: string
  label: string
  /** Who has business there; undefined: everybody. */
  roles: readonly string[] | undefined
}>

type View = (typeof VIEWS)[number]

const isFor = (role: string | null, { roles }: { roles: readonly string[] | undefined }): boolean =>
  !roles || roles.includes(role ?? '')

/** What a role can use; what it cannot is not shown, and the services decide anyway. */
export const viewsFor = (role: string | null): readonly View[] => VIEWS.filter((view) => isFor(role, view))

/** The view at `path`, where it is one that `role` has no business in. */
export const viewRefused = (role: string | null, path: string): View | undefined =>
  VIEWS.find((view) => !isFor(role, view) && `${path}/`.startsWith(`${view.to}/`))
