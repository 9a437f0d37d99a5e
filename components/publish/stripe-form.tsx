'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import styles from './publish.module.css'

interface StripeFormProps {
  locale: Locale
  login: string
  countries: { code: string; name: string }[]
  strings: Record<'country' | 'countryCaption' | 'choose' | 'submit' | 'pending', string>
  action: FormAction
}

export function StripeForm({ locale, login, countries, strings, action }: StripeFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="login" value={login} />
      <FormControl
        name="country"
        label={strings.country}
        caption={strings.countryCaption}
        validation={state.fields.country}
        required
      >
        {(field) => (
          <Select {...field} defaultValue={sentValue(state, 'country', '')}>
            <option value="">{strings.choose}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
      <SubmitButton variant="primary" pendingLabel={strings.pending}>
        {strings.submit}
      </SubmitButton>
    </form>
  )
}
