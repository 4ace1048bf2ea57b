import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface ConfirmDialogProps {
  title: string
  /** The verb of what will be done. */
  action: string
  open: boolean
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
  /** What it means. */
  children: ReactNode
}

/** Asks before something that cannot be taken back. */
export const ConfirmDialog = ({
  title,
  action,
  open,
  busy,
  error,
  onConfirm,
  onClose,
  children
}: ConfirmDialogProps) => (
  <Dialog title={title} open={open} onClose={onClose}>
    {children}
    <ProblemNotice error={error} />
    <div className="actions">
      <Button kind="danger" busy={busy} onClick={onConfirm}>
        {action}
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </div>
  </Dialog>
)
