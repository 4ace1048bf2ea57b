import { Button } from './button.tsx'

interface PagerProps {
  /** The cursor of the next page; null at the end. */
  next: string | null | undefined
  /** Whether this is not the first page. */
  moved: boolean
  onMove: (cursor: string | undefined) => void
}

/** Through a list page by page; the browser's own Back leads back. */
export const Pager = ({ next, moved, onMove }: PagerProps) =>
  next || moved ? (
    <nav className="pager" aria-label="Pages">
      <Button disabled={!moved} onClick={() => onMove(undefined)}>
        First page
      </Button>
      <Button disabled={!next} onClick={() => onMove(next ?? undefined)}>
        Next page
      </Button>
    </nav>
  ) : null
