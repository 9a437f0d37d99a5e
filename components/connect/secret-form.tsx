'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import { HiddenFields } from './hidden-fields'
import { AreaField, TextField } from './text-field'

export interface SecretField {
  name: string
  label: string
  caption?: string
  /** A PEM takes several lines; a secret is not shown while it is typed. */
  kind: 'pem' | 'token' | 'secret'
}

interface SecretFormProps {
  hidden: Record<string, string>
  fields: SecretField[]
  submit: string
  pending: string
  action: FormAction
}

/** What connects an app. What was typed does not stay in the page once it worked. */
export function SecretForm({ hidden, fields, submit, pending, action }: SecretFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      {fields.map(({ kind, ...field }) =>
        kind === 'secret' ? (
          <TextField
            key={field.name}
            {...field}
            state={state}
            type="password"
            autoComplete="off"
            required
          />
        ) : (
          <AreaField
            key={field.name}
            {...field}
            state={state}
            className={styles.code}
            rows={kind === 'pem' ? 6 : 3}
            autoComplete="off"
            spellCheck={false}
            required
          />
        ),
      )}
      <SubmitButton pendingLabel={pending}>{submit}</SubmitButton>
    </form>
  )
}
