'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import { HiddenFields } from './hidden-fields'
import { TextField } from './text-field'

interface GithubAppFormProps {
  hidden: Record<string, string>
  /** The address that the slug follows. */
  prefix: string
  strings: Record<'app' | 'appCaption' | 'read' | 'reading', string>
  action: FormAction
}

export function GithubAppForm({ hidden, prefix, strings, action }: GithubAppFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <TextField
        state={state}
        name="app"
        label={strings.app}
        caption={`${strings.appCaption} ${prefix}`}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        required
      />
      <SubmitButton variant="primary" pendingLabel={strings.reading}>
        {strings.read}
      </SubmitButton>
    </form>
  )
}
