'use client'

import { type ComponentPropsWithRef, useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './publish.module.css'

interface LineFormProps {
  action: FormAction
  /** What the action is told beside the field. */
  fields: Record<string, string>
  field: string
  strings: Record<'label' | 'caption' | 'submit' | 'pending', string>
  input?: ComponentPropsWithRef<'input'>
}

/** A form of one line of text. */
export function LineForm({ action, fields, field: name, strings, input }: LineFormProps) {
  const [state, send] = useActionState(action, untouched)
  const wrong = state.fields[name]
  return (
    <form action={send} className={styles.form}>
      {wrong === undefined ? <FormMessage state={state} /> : null}
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <FormControl
        name={name}
        label={strings.label}
        caption={strings.caption}
        validation={wrong}
        required
      >
        {(field) => (
          <TextInput
            autoCapitalize="none"
            spellCheck={false}
            {...input}
            {...field}
            defaultValue={sentValue(state, name, '')}
          />
        )}
      </FormControl>
      <SubmitButton variant="primary" pendingLabel={strings.pending}>
        {strings.submit}
      </SubmitButton>
    </form>
  )
}
