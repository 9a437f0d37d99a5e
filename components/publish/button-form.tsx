'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { ButtonLook } from '../ui/button-class'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './publish.module.css'

interface ButtonFormProps extends ButtonLook {
  action: FormAction
  /** What the action is told, by name. */
  fields: Record<string, string>
  label: string
  pending: string
  /** Says what of, for screen readers. */
  name?: string
}

/** A form that is one button, with what came of it below. */
export function ButtonForm({ action, fields, label, pending, name, ...look }: ButtonFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.section}>
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <div>
        <SubmitButton {...look} pendingLabel={pending} aria-label={name}>
          {label}
        </SubmitButton>
      </div>
      <FormMessage state={state} />
    </form>
  )
}
