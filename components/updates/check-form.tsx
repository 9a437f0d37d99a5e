'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface CheckFormProps {
  /** What the form is about, by the names that its action reads. */
  fields: Record<string, string>
  locale: Locale
  label: string
  pending: string
  variant?: 'default' | 'primary' | 'danger'
  size?: 'small'
  action: FormAction
}

/** One button; works before JavaScript loads. */
export function CheckForm(props: CheckFormProps) {
  const { fields, locale, label, pending, variant, size, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} pendingLabel={pending}>
        {label}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}
