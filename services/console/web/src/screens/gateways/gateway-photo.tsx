import { useMutation, useQuery } from '@tanstack/react-query'
import { type ChangeEvent, useEffect, useState } from 'react'
import { queryClient } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { deletePhoto, putPhoto } from './changes.ts'
import { type Gateway, titleOf } from './gateway.ts'
import { photoQuery } from './queries.ts'

interface GatewayPhotoProps {
  gateway: Pick<Gateway, 'id' | 'name'>
  mayWrite: boolean
}

/** The photo of a gateway, and its changes. */
export function GatewayPhoto({ gateway, mayWrite }: GatewayPhotoProps) {
  const { id } = gateway
  const query = useQuery(photoQuery(id))
  const change = useMutation({
    mutationFn: async (photo: File | null) => {
      if (photo) await putPhoto(id, photo)
      else await deletePhoto(id)
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: photoQuery(id).queryKey })
  })
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file) change.mutate(file)
    // The same file can be chosen again after a refusal.
    target.value = ''
  }
  return (
    <section className="photo" aria-label="Photo">
      <QueryView query={query}>
        {(photo) =>
          photo ? (
            <Picture blob={photo} alt={`Photo of ${titleOf(gateway)}`} />
          ) : (
            <p className="photo-none muted">No photo</p>
          )
        }
      </QueryView>
      <ProblemNotice error={change.error} />
      {mayWrite && (
        <div className="actions">
          <label className="button button-plain">
            {query.data ? 'Replace the photo' : 'Add a photo'}
            <input
              type="file"
              className="visually-hidden"
              accept="image/png,image/jpeg,image/webp,image/gif"
              disabled={change.isPending}
              onChange={choose}
            />
          </label>
          {query.data && (
            <Button busy={change.isPending} onClick={() => change.mutate(null)}>
              Remove the photo
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** An image element sends no Authorization header: it is shown from memory. */
function Picture({ blob, alt }: { blob: Blob; alt: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url && <img src={url} alt={alt} />
}
