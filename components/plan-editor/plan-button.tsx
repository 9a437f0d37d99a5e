'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface PlanButtonProps {
  /** What the action is told: the language, the listing, and what it is about. */
  hidden: Record<string, string>
  label: string
  /** The same for somebody who hears it among others. */
  name: string
  pending: string
  variant?: 'danger' | 'default' | 'primary'
  action: FormAction
}

/** One button that does something to a plan or a test; works before JavaScript loads. */
export function PlanButton({ hidden, label, name, pending, variant, action }: PlanButtonProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SubmitButton size="small" variant={variant} pendingLabel={pending} aria-label={name}>
        {label}
      </SubmitButton>
      {state.status === 'failed' && <FormMessage state={state} />}
    </form>
  )
}
