'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './requests.module.css'

interface LookFormProps {
  locale: Locale
  /** The organization. */
  login: string
  action: FormAction
  strings: Record<'check' | 'checking', string>
}

/** The button that asks GitHub. Works before JavaScript loads. */
export function LookForm({ locale, login, action, strings }: LookFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} id="look-for-requests">
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="organization" value={login} />
      <SubmitButton pendingLabel={strings.checking}>{strings.check}</SubmitButton>
    </form>
  )
}
