'use client'

import type { FormState } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { TextInput } from '../ui/text-input'
import type { TypedPlan } from './typed-plan'

interface PlanFieldProps {
  state: FormState
  typed: TypedPlan
  name: string
  label: string
  caption?: string
  limit: number
  required?: boolean
  lang?: string
  inputMode?: 'decimal' | 'numeric'
}

/** One line of a plan's form. */
export function PlanField(props: PlanFieldProps) {
  const { state, typed, name, label, caption, limit, required, lang, inputMode } = props
  return (
    <FormControl
      name={name}
      label={label}
      caption={caption}
      validation={state.fields[name]}
      required={required}
    >
      {(input) => (
        <TextInput
          {...input}
          maxLength={limit}
          lang={lang}
          inputMode={inputMode}
          autoComplete="off"
          defaultValue={typed[name]}
        />
      )}
    </FormControl>
  )
}
