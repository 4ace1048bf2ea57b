import { useMay } from '../../may.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

const COMMAND = `curl -X POST ${location.origin}/api/v1/alert-rules \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"name":"A gateway fell silent","kind":"gatewayOffline"}'`

export function NoRules() {
  const mayManage = useMay('admin')
  return mayManage ? (
    <EmptyState title="Nothing is watched yet" command={COMMAND}>
      <p>A rule says what is watched: hosts, containers, gateways and pipelines.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing is watched yet">
      <p>An administrator makes rules of what is watched.</p>
    </EmptyState>
  )
}
