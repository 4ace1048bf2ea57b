import { useMutation } from '@tanstack/react-query'
import { RotationDialog } from '../../ui/rotation-dialog.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { rotateKey } from './changes.ts'

interface RotateKeyProps {
  id: string
  open: boolean
  onClose: () => void
}

const HOUR = 3_600
const GRACES = [
  [0, 'Not at all: it is lost, or known to others'],
  [HOUR, 'For an hour'],
  [24 * HOUR, 'For a day']
] as const

export function RotateKey({ id, open, onClose }: RotateKeyProps) {
  const rotation = useMutation({
    mutationFn: (graceSeconds: number) => rotateKey(id, graceSeconds),
    onSuccess: onClose
  })
  return (
    <>
      <RotationDialog
        title="Rotate the key?"
        label="How long the old key opens too"
        graces={GRACES}
        usual={HOUR}
        open={open}
        busy={rotation.isPending}
        error={rotation.error}
        onRotate={rotation.mutate}
        onClose={onClose}
      >
        <p>
          The pipeline gets a new key. The device is to be told of it before the one it has opens no more.
        </p>
      </RotationDialog>
      <ShownOnce title={`New key of pipeline ${id}`} secret={rotation.data} onClose={rotation.reset} />
    </>
  )
}
