'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import styles from './plan-editor.module.css'

interface CurrencyFormProps {
  hidden: Record<string, string>
  current: string
  currencies: { code: string; name: string }[]
  strings: Record<'label' | 'caption' | 'save' | 'saving', string>
  action: FormAction
}

/** The currency that all plans of a listing are sold in. */
export function CurrencyForm({ hidden, current, currencies, strings, action }: CurrencyFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.section} key={current}>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className={styles.inline}>
        <FormControl
          name="currency"
          label={strings.label}
          caption={strings.caption}
          validation={state.fields.currency}
        >
          {(field) => (
            <Select {...field} defaultValue={sentValue(state, 'currency', current)}>
              {currencies.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </FormControl>
        <SubmitButton pendingLabel={strings.saving}>{strings.save}</SubmitButton>
      </div>
    </form>
  )
}
