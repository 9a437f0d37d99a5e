'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface RevokeFormProps {
  locale: Locale
  /** The id of a session, or `others`. */
  session: string
  label: string
  /** Says which, for screen readers. */
  name: string
  pending: string
  action: FormAction
}

export function RevokeForm({ locale, session, label, name, pending, action }: RevokeFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="session" value={session} />
      <SubmitButton size="small" variant="danger" pendingLabel={pending} aria-label={name}>
        {label}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}
