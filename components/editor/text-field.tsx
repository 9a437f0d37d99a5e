import { useContext } from 'react'
import { sentValue } from '@/lib/core/form-state'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import styles from './editor.module.css'
import { SectionContext, useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'

interface TextFieldProps {
  name: string
  label: string
  caption?: string
  optional?: boolean
  /** More than one line; without it an input of one line. */
  rows?: number
  /** The language that is written in it. */
  language?: 'en' | 'fr'
  type?: 'text' | 'url'
}

/** One text of the listing. */
export function TextField(props: TextFieldProps) {
  const { name, label, caption, optional, rows, language, type } = props
  const { store } = useEditor()
  const sent = useContext(SectionContext)
  const found = useField(name)
  if (found === null) return null
  const stored = typeof found.state.value === 'string' ? found.state.value : ''
  const value = sentValue(sent, `text:${name}`, stored)
  const input = {
    id: `field-${name}`,
    name: `text:${name}`,
    lang: language,
    value,
    onChange: ({ target }: { target: { value: string } }) => store.write(name, target.value),
    onBlur: () => void store.flush(name),
  }
  return (
    <FieldFrame
      name={name}
      inputId={input.id}
      label={label}
      caption={caption}
      optional={optional}
      used={type === 'url' ? undefined : value.length}
    >
      {(described) =>
        rows === undefined ? (
          <TextInput {...input} {...described} type={type ?? 'text'} />
        ) : (
          <TextArea {...input} {...described} className={styles.area} rows={rows} />
        )
      }
    </FieldFrame>
  )
}
