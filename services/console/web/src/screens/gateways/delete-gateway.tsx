import { useNavigate } from '@tanstack/react-router'
import { DeleteDialog } from '../../editing/delete-dialog.tsx'
import type { Versioned } from '../../editing/versioned.ts'
import { queryClient } from '../../platform.ts'
import { deleteGateway, refreshGateways } from './changes.ts'
import { type Gateway, profiled, titleOf } from './gateway.ts'
import { gatewayQuery, loadGateway } from './queries.ts'

interface DeleteGatewayProps {
  gateway: Versioned<Gateway>
  open: boolean
  onClose: () => void
}

export function DeleteGateway({ gateway, open, onClose }: DeleteGatewayProps) {
  const { id } = gateway.value
  const navigate = useNavigate()
  return (
    <DeleteDialog
      title={`Delete ${titleOf(gateway.value)}?`}
      seen={profiled(gateway)}
      load={async () => profiled(await loadGateway(id))}
      remove={(etag) => deleteGateway(id, etag)}
      onDeleted={async () => {
        await navigate({ to: '/app/gateways' })
        queryClient.removeQueries(gatewayQuery(id))
        await refreshGateways()
      }}
      open={open}
      onClose={onClose}
    >
      <p>Its devices, its photo and its timeline go with it. This cannot be taken back.</p>
    </DeleteDialog>
  )
}
