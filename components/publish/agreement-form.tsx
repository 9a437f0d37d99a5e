'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Checkbox } from '../ui/choice'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './publish.module.css'

interface AgreementFormProps {
  locale: Locale
  login: string
  /** Of the text that is shown. */
  version: string
  strings: Record<'tick' | 'accept' | 'accepting', string>
  action: FormAction
}

export function AgreementForm({ locale, login, version, strings, action }: AgreementFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="login" value={login} />
      <input type="hidden" name="version" value={version} />
      <Checkbox id="accepted" name="accepted" label={strings.tick} required />
      <SubmitButton variant="primary" pendingLabel={strings.accepting}>
        {strings.accept}
      </SubmitButton>
    </form>
  )
}
