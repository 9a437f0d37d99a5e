'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { HiddenFields } from './hidden-fields'

interface ButtonFormProps {
  hidden: Record<string, string>
  submit: string
  pending: string
  variant?: 'default' | 'danger'
  /** What the button is about, where its word alone does not say. */
  label?: string
  action: FormAction
}

/** A form that is one button. */
export function ButtonForm(props: ButtonFormProps) {
  const { hidden, submit, pending, variant, label, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <SubmitButton variant={variant} pendingLabel={pending} aria-label={label}>
        {submit}
      </SubmitButton>
    </form>
  )
}
