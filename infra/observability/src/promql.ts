const KEYWORDS = new Set(['and', 'or', 'unless', 'bool', 'offset', 'atan2'])

/** The metrics that an expression of PromQL reads; its syntax is promtool's to check. */
export function metricsOf(expression: string): string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, '')
    .replaceAll(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, '')
  const names = [...bare.matchAll(/[a-zA-Z_:][\w:]*(?!\w*\s*\()\b/g)].map(([name]) => name)
  return [...new Set(names)].filter((name) => !KEYWORDS.has(name))
}

/** The metrics of a page in Prometheus' text format, with the series that a histogram is made of. */
export function metricsOn(page: string): string[] {
  return [...page.matchAll(/^# TYPE (\S+) (\w+)$/gm)].flatMap(([, name, type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name!]
  )
}
