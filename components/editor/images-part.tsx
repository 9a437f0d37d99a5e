import { useActionState } from 'react'
import { untouched } from '@/lib/core/form-state'
import { Button } from '../ui/button'
import { ColorField } from './color-field'
import styles from './editor.module.css'
import { useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'
import { ListingFields } from './listing-fields'
import { Part } from './part'
import { ScreenshotList } from './screenshot-list'
import { UploadForm } from './upload-form'

/** Logo, card and screenshots. Their forms stand beside that of the fields, since forms do not nest. */
export function ImagesPart() {
  const { strings } = useEditor()
  return (
    <Part
      part="images"
      lead={strings.leads.images}
      beside={
        <div className={styles.fields}>
          <SingleImage purpose="logo" />
          <SingleImage purpose="card" />
          <ScreenshotList />
        </div>
      }
    >
      <ColorField />
    </Part>
  )
}

const captions = { logo: 'logoCaption', card: 'cardCaption' } as const

function SingleImage({ purpose: role }: { purpose: 'logo' | 'card' }) {
  const { strings } = useEditor()
  const found = useField(role)
  const background = useField('logoBackground')?.state.value
  if (found === null) return null
  const { value } = found.state
  const words = strings.images
  return (
    <FieldFrame
      name={role}
      label={words[role]}
      caption={words[captions[role]]}
      optional={role === 'card'}
    >
      {() => (
        <div className={styles.single}>
          {typeof value === 'string' && (
            <img
              src={`/assets/${value}`}
              alt={words[role]}
              className={styles[role]}
              style={role === 'logo' ? { background: String(background) } : undefined}
            />
          )}
          <UploadForm purpose={role} what={words[role]} />
          {role === 'card' && typeof value === 'string' && <RemoveCard />}
        </div>
      )}
    </FieldFrame>
  )
}

function RemoveCard() {
  const { actions, strings } = useEditor()
  const [, remove] = useActionState(actions.remove, untouched)
  return (
    <form action={remove}>
      <ListingFields />
      <input type="hidden" name="base" value={useField('card')?.state.base ?? ''} />
      <Button type="submit" size="small">
        {strings.images.removeCard}
      </Button>
    </form>
  )
}
