'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import styles from './account.module.css'

interface LanguageFormProps {
  locale: Locale
  current: Locale
  languages: { value: Locale; name: string }[]
  strings: Record<'label' | 'caption' | 'save' | 'saving', string>
  action: FormAction
}

export function LanguageForm({ locale, current, languages, strings, action }: LanguageFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <FormControl
        name="language"
        label={strings.label}
        caption={strings.caption}
        validation={state.fields.language}
      >
        {(field) => (
          <Select {...field} key={current} defaultValue={sentValue(state, 'language', current)}>
            {languages.map(({ value, name }) => (
              <option key={value} value={value} lang={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
      <SubmitButton pendingLabel={strings.saving}>{strings.save}</SubmitButton>
    </form>
  )
}
