'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface PurchaseFormProps {
  purchaseId: string
  locale: Locale
  label: string
  pending: string
  variant?: 'danger' | 'default'
  action: FormAction
}

/** One button that does something to a purchase; works before JavaScript loads. */
export function PurchaseForm(props: PurchaseFormProps) {
  const { purchaseId, locale, label, pending, variant = 'default', action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="purchase" value={purchaseId} />
      <SubmitButton variant={variant} pendingLabel={pending}>
        {label}
      </SubmitButton>
      <FormMessage state={state} />
    </form>
  )
}
