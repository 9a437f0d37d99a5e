'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './reviews.module.css'

interface SettingFormProps {
  locale: string
  name: string
  current: string
  strings: Record<'label' | 'caption' | 'save' | 'saving', string>
  action: FormAction
}

/** One thing that the operator sets. */
export function SettingForm({ locale, name, current, strings, action }: SettingFormProps) {
  const [state, send] = useActionState(action, untouched)
  const value = sentValue(state, name, current)
  return (
    <form action={send} className={styles.form} key={current}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <FormControl
        name={name}
        label={strings.label}
        caption={strings.caption}
        validation={state.fields[name]}
      >
        {(field) => <TextInput {...field} inputMode="decimal" maxLength={6} defaultValue={value} />}
      </FormControl>
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}
