import { startTransition, useActionState, useState } from 'react'
import { untouched } from '@/lib/core/form-state'
import { moved } from '@/lib/core/moved'
import styles from './editor.module.css'
import { useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'
import { type Screenshot, ScreenshotTile } from './screenshot-tile'
import { UploadForm } from './upload-form'

function isScreenshot(value: unknown): value is Screenshot {
  return typeof value === 'object' && value !== null && 'assetId' in value && 'caption' in value
}

/** What a tile needs to be dragged to the place of another. */
function useDragging(ids: readonly string[], order: (form: FormData) => void) {
  const { view, locale } = useEditor()
  const [dragged, setDragged] = useState<number | null>(null)
  const drop = (to: number) => {
    if (dragged === null || dragged === to) return
    const form = new FormData()
    const sent = { locale, login: view.login, slug: view.slug }
    for (const [name, word] of Object.entries(sent)) form.set(name, word)
    form.set('order', moved(ids, dragged, to).join(','))
    startTransition(() => order(form))
  }
  return (index: number) => ({
    isDragged: dragged === index,
    start: () => setDragged(index),
    end: () => setDragged(null),
    drop: () => drop(index),
  })
}

/** The screenshots in their order: dragged, or moved with buttons. */
export function ScreenshotList() {
  const { strings, actions, store } = useEditor()
  const found = useField('screenshots')
  const [state, order] = useActionState(actions.order, untouched)
  const value = found?.state.value
  const screenshots = Array.isArray(value) ? value.filter(isScreenshot) : []
  const ids = screenshots.map(({ assetId }) => assetId)
  const dragging = useDragging(ids, order)
  const words = strings.images
  return (
    <FieldFrame
      name="screenshots"
      label={words.screenshots}
      caption={words.screenshotsCaption}
      used={screenshots.length}
      optional
    >
      {() => (
        <>
          <ol className={styles.screenshots}>
            {screenshots.map((screenshot, index) => (
              <ScreenshotTile
                key={screenshot.assetId}
                screenshot={screenshot}
                index={index}
                ids={ids}
                order={order}
                onCaption={(caption) =>
                  store.write('screenshots', screenshots.with(index, { ...screenshot, caption }))
                }
                drag={dragging(index)}
              />
            ))}
          </ol>
          <p role="status" className="visually-hidden">
            {state.message}
          </p>
          <UploadForm purpose="screenshot" what={words.screenshots} />
        </>
      )}
    </FieldFrame>
  )
}
