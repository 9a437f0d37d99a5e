import { UndoIcon } from '@primer/octicons-react'
import { Button } from '../ui/button'
import { useEditor } from './editor-context'

/** Takes a field back to what is published; its form stands at the end of the editor, since forms do not nest. */
export function RestoreButton({ name, label }: { name: string; label: string }) {
  const { strings } = useEditor()
  return (
    <Button
      type="submit"
      size="small"
      form={`restore-${name}`}
      leadingVisual={UndoIcon}
      aria-label={`${strings.published.restore}: ${label}`}
    >
      {strings.published.restore}
    </Button>
  )
}
