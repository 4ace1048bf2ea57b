import { useMutation } from '@tanstack/react-query'
import { RotationDialog } from '../../ui/rotation-dialog.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { refreshWebhooks, rotateSecret } from './changes.ts'
import type { Webhook } from './webhook.ts'

interface RotateSecretProps {
  webhook: Webhook
  open: boolean
  onClose: () => Promise<void>
}

const DAY = 86_400
const GRACES = [
  [0, 'Not at all: it is lost, or known to others'],
  [3_600, 'For an hour'],
  [DAY, 'For a day'],
  [7 * DAY, 'For a week']
] as const

/** A new secret for a webhook; its receiver has time to take it over. */
export function RotateSecret({ webhook: { id, name }, open, onClose }: RotateSecretProps) {
  const rotation = useMutation({
    mutationFn: (graceSeconds: number) => rotateSecret(id, graceSeconds),
    async onSuccess() {
      await refreshWebhooks()
      await onClose()
    }
  })
  return (
    <>
      <RotationDialog
        title={`Rotate the secret of ${name}?`}
        label="How long the old secret signs too"
        graces={GRACES}
        usual={DAY}
        open={open}
        busy={rotation.isPending}
        error={rotation.error}
        onRotate={rotation.mutate}
        onClose={onClose}
      >
        <p>What it is told is signed with the new secret from now on, and with both for a while.</p>
      </RotationDialog>
      <ShownOnce
        title={`The new secret of ${name}`}
        secret={rotation.data?.secret}
        onClose={rotation.reset}
      />
    </>
  )
}
