import { Button } from './button.tsx'
import { Command } from './command.tsx'
import { Dialog } from './dialog.tsx'

interface ShownOnceProps {
  title: string
  /** Undefined: nothing is shown. */
  secret: string | undefined
  onClose: () => void
}

/** A secret that the platform tells once and keeps only the hash of. */
export const ShownOnce = ({ title, secret, onClose }: ShownOnceProps) => (
  <Dialog title={title} open={secret !== undefined} onClose={onClose}>
    <p>Copy it now: it is not shown again.</p>
    <Command text={secret ?? ''} />
    <div className="actions">
      <Button kind="primary" onClick={onClose}>
        I have it
      </Button>
    </div>
  </Dialog>
)
