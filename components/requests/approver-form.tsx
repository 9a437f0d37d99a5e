'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './requests.module.css'

interface ApproverFormProps {
  locale: Locale
  /** The organization. */
  login: string
  action: FormAction
  strings: Record<'login' | 'loginCaption' | 'until' | 'name' | 'naming', string>
}

/** Names somebody to decide on requests. Works before JavaScript loads. */
export function ApproverForm({ locale, login, action, strings }: ApproverFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} id="name-approver">
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="organization" value={login} />
      <FormControl
        name="approver-login"
        label={strings.login}
        caption={strings.loginCaption}
        validation={state.fields.login}
        required
      >
        {(field) => (
          <TextInput
            {...field}
            name="login"
            maxLength={100}
            autoComplete="off"
            defaultValue={sentValue(state, 'login', '')}
          />
        )}
      </FormControl>
      <FormControl name="approver-until" label={strings.until} validation={state.fields.until}>
        {(field) => (
          <TextInput
            {...field}
            name="until"
            type="date"
            defaultValue={sentValue(state, 'until', '')}
          />
        )}
      </FormControl>
      <SubmitButton pendingLabel={strings.naming}>{strings.name}</SubmitButton>
    </form>
  )
}
