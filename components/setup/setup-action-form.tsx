'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface SetupActionFormProps {
  setupId: string
  locale: Locale
  action: FormAction
  label: string
  pending: string
  variant?: 'default' | 'primary' | 'danger'
}

/** One button that does something to a set-up; works before JavaScript loads. */
export function SetupActionForm(props: SetupActionFormProps) {
  const { setupId, locale, action, label, pending, variant } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="setupId" value={setupId} />
      <SubmitButton variant={variant} pendingLabel={pending}>
        {label}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}
