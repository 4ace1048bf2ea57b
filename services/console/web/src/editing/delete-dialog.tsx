import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { type Versioned, writeOver } from './versioned.ts'

interface DeleteDialogProps<T> {
  title: string
  /** What is about to be deleted, as it is shown. */
  seen: Versioned<T>
  load: () => Promise<Versioned<T>>
  remove: (etag: string) => Promise<unknown>
  onDeleted: () => Promise<unknown>
  open: boolean
  onClose: () => void
  /** What goes with it. */
  children: ReactNode
}

/** Deletes what was seen; where it was changed meanwhile, it asks again. */
export function DeleteDialog<T>({
  title,
  seen,
  load,
  remove,
  onDeleted,
  open,
  onClose,
  children
}: DeleteDialogProps<T>) {
  const [newer, setNewer] = useState<Versioned<T>>()
  const deletion = useMutation({
    mutationFn: () => writeOver({ seen: newer ?? seen, load, write: remove }),
    onSuccess(changed) {
      setNewer(changed)
      return changed ? undefined : onDeleted()
    }
  })
  return (
    <ConfirmDialog
      title={title}
      action="Delete"
      open={open}
      busy={deletion.isPending}
      error={deletion.error}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      {newer && (
        <p className="notice notice-warning" role="alert">
          Somebody changed it meanwhile; behind this is how it is now. Delete it all the same?
        </p>
      )}
      {children}
    </ConfirmDialog>
  )
}
