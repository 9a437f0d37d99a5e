import { useContext, useState } from 'react'
import { sentValue } from '@/lib/core/form-state'
import { TextInput } from '../ui/text-input'
import { SectionContext, useEditor, useField } from './editor-context'
import { FieldFrame } from './field-frame'

interface WordsFieldProps {
  name: string
  label: string
  caption: string
  optional?: boolean
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

/** The words of a list that is written with commas, each once. */
function wordsIn(text: string): string[] {
  const words = text.split(',').map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))]
}

/** A list of short words, written in one line with commas between them. */
export function WordsField({ name, label, caption, optional }: WordsFieldProps) {
  const { store } = useEditor()
  const sent = useContext(SectionContext)
  const found = useField(name)
  // While it is written the commas and spaces stay as they are typed.
  const [typed, setTyped] = useState<string | null>(null)
  if (found === null) return null
  const words = isList(found.state.value) ? found.state.value : []
  const value = typed ?? sentValue(sent, `list:${name}`, words.join(', '))
  const id = `field-${name}`
  return (
    <FieldFrame
      name={name}
      inputId={id}
      label={label}
      caption={caption}
      optional={optional}
      used={words.length}
    >
      {(described) => (
        <TextInput
          id={id}
          name={`list:${name}`}
          value={value}
          {...described}
          onChange={({ target }) => {
            setTyped(target.value)
            store.write(name, wordsIn(target.value))
          }}
          onBlur={() => {
            setTyped(null)
            void store.flush(name)
          }}
        />
      )}
    </FieldFrame>
  )
}
