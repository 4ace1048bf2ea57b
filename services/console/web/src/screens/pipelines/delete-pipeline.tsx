import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Versioned, writeOver } from '../../editing/versioned.ts'
import { queryClient } from '../../platform.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { deletePipeline, refreshPipelines } from './changes.ts'
import { type Pipeline, titleOf } from './pin.ts'
import { profiled } from './profile.ts'
import { pipelineQuery } from './queries.ts'

interface DeletePipelineProps {
  pipeline: Versioned<Pipeline>
  open: boolean
  onClose: () => void
}

export function DeletePipeline({ pipeline, open, onClose }: DeletePipelineProps) {
  const { id } = pipeline.value
  const navigate = useNavigate()
  const [isAnother, setAnother] = useState(false)
  const deletion = useMutation({
    mutationFn: () =>
      writeOver({
        seen: profiled(pipeline),
        load: async () => profiled(await queryClient.fetchQuery({ ...pipelineQuery(id), staleTime: 0 })),
        write: (etag) => deletePipeline(id, etag)
      }),
    async onSuccess(newer) {
      setAnother(newer !== undefined)
      if (newer) return
      await navigate({ to: '/app/pipelines' })
      queryClient.removeQueries({ queryKey: pipelineQuery(id).queryKey })
      await refreshPipelines()
    }
  })
  return (
    <ConfirmDialog
      title={`Delete ${titleOf(pipeline.value)}?`}
      action="Delete"
      open={open}
      busy={deletion.isPending}
      error={deletion.error}
      onConfirm={() => deletion.mutate()}
      onClose={onClose}
    >
      {isAnother && (
        <p className="notice notice-warning" role="alert">
          Somebody changed it meanwhile. What you see behind this is how it is now: delete it all the same?
        </p>
      )}
      <p>Its key opens no more, and its history is out of reach. This cannot be taken back.</p>
    </ConfirmDialog>
  )
}
