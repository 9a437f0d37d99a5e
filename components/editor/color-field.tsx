import { TextInput } from '../ui/text-input'
import styles from './editor.module.css'
import { useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'

const name = 'logoBackground'
const id = `field-${name}`

/** The color behind the logo, picked or written. */
export function ColorField() {
  const { store, strings } = useEditor()
  const found = useField(name)
  if (found === null) return null
  const { fields } = strings
  const value = String(found.state.value)
  const isColor = /^#[0-9a-f]{6}$/i.test(value)
  const write = (color: string) => store.write(name, color.toLowerCase())
  return (
    <FieldFrame
      name={name}
      inputId={id}
      label={fields.logoBackground}
      caption={fields.logoBackgroundCaption}
    >
      {(described) => (
        <div className={styles.color}>
          <input
            type="color"
            aria-label={fields.logoBackground}
            value={isColor ? value : '#ffffff'}
            onChange={({ target }) => write(target.value)}
          />
          <TextInput
            id={id}
            name={`text:${name}`}
            value={value}
            {...described}
            onChange={({ target }) => write(target.value)}
          />
        </div>
      )}
    </FieldFrame>
  )
}
