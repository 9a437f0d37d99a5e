'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface MarkFormProps {
  locale: Locale
  /** What is sent beside the language. */
  values: Record<string, string>
  label: string
  /** Says which notification, for screen readers. */
  name?: string
  pending: string
  size?: 'small' | 'medium'
  action: FormAction
}

/** One button that marks a notification, or all of them. */
export function MarkForm(props: MarkFormProps) {
  const { locale, values, label, name, pending, size = 'small', action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(values).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SubmitButton size={size} pendingLabel={pending} aria-label={name}>
        {label}
      </SubmitButton>
      {state.status === 'failed' && <FormMessage state={state} />}
    </form>
  )
}
