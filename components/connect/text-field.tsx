import type { ComponentPropsWithRef } from 'react'
import { type FormState, sentValue } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'

interface Words {
  label: string
  caption?: string
  /** Said after the label of a field that may stay empty. */
  optional?: string
}

interface FieldProps extends Words {
  state: Pick<FormState, 'status' | 'values' | 'fields'>
  name: string
}

type TextFieldProps = FieldProps & Omit<ComponentPropsWithRef<'input'>, 'name'>

/** A line of text with its label, its caption and what is wrong with it; what was typed is kept. */
export function TextField(props: TextFieldProps) {
  const { state, name, label, caption, optional, defaultValue = '', required, ...input } = props
  return (
    <FormControl
      name={name}
      label={label}
      caption={caption}
      optionalLabel={optional}
      validation={state.fields[name]}
      required={required}
    >
      {(field) => (
        <TextInput
          {...field}
          {...input}
          defaultValue={sentValue({ ...state }, name, String(defaultValue))}
        />
      )}
    </FormControl>
  )
}

type AreaFieldProps = FieldProps & Omit<ComponentPropsWithRef<'textarea'>, 'name'>

/** The same for several lines. */
export function AreaField(props: AreaFieldProps) {
  const { state, name, label, caption, optional, defaultValue = '', required, ...area } = props
  return (
    <FormControl
      name={name}
      label={label}
      caption={caption}
      optionalLabel={optional}
      validation={state.fields[name]}
      required={required}
    >
      {(field) => (
        <TextArea
          {...field}
          {...area}
          defaultValue={sentValue({ ...state }, name, String(defaultValue))}
        />
      )}
    </FormControl>
  )
}
