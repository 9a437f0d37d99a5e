import type { EditorField } from '@/lib/listings/types'
import { Details } from '../ui/details'
import { Label } from '../ui/label'
import styles from './editor.module.css'
import { useEditor } from './editor-context'
import { RestoreButton } from './restore-button'
import { shownValue } from './shown-value'

interface PublishedTextProps {
  name: string
  label: string
  field: EditorField
}

const images = ['logo', 'card', 'screenshots']

/** That a field differs from what is published, what becomes of the change, and the way back. */
export function PublishedText({ name, label, field }: PublishedTextProps) {
  const { strings } = useEditor()
  const words = strings.published
  const text = shownValue(field.published?.value)
  return (
    <Details
      summary={
        <>
          {words.differs}{' '}
          <Label variant={field.lowRisk ? 'accent' : 'attention'}>
            {field.lowRisk ? words.atOnce : words.reviewed}
          </Label>
        </>
      }
    >
      {!images.includes(name) && (
        <p className={styles.version}>{text === '' ? words.nothing : text}</p>
      )}
      <RestoreButton name={name} label={label} />
    </Details>
  )
}
