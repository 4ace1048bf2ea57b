/** By which others see how a service is. To ask is no call: none is counted, and none refused for their number. */
export const PROBES: ReadonlySet<string | undefined> = new Set([
  '/livez',
  '/readyz',
  '/metrics',
  '/traffic',
  '/api/v1/health'
])
