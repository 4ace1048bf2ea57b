import { useQuery } from '@tanstack/react-query'
import { DeleteDialog } from '../../editing/delete-dialog.tsx'
import { queryClient } from '../../platform.ts'
import { deleteRule, refreshRules } from './changes.ts'
import { loadRule, ruleQuery } from './queries.ts'
import { profiledRule } from './rule.ts'

interface DeleteRuleProps {
  id: string
  onClose: () => Promise<void>
}

export function DeleteRule({ id, onClose }: DeleteRuleProps) {
  const { data: rule } = useQuery(ruleQuery(id))
  if (!rule) return null
  return (
    <DeleteDialog
      title={`Delete ${rule.value.name}?`}
      seen={profiledRule(rule)}
      load={async () => profiledRule(await loadRule(id))}
      remove={(etag) => deleteRule(id, etag)}
      onDeleted={async () => {
        await onClose()
        queryClient.removeQueries(ruleQuery(id))
        await refreshRules()
      }}
      open
      onClose={onClose}
    >
      <p>What it has found is over, and nobody is told of it again. This cannot be taken back.</p>
    </DeleteDialog>
  )
}
