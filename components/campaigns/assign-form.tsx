'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './campaigns.module.css'

interface AssignFormProps {
  locale: Locale
  campaignId: string
  /** Empty for all that nobody reviews. */
  item: string
  reviewer: string
  strings: Record<'login' | 'caption' | 'button' | 'pending', string>
  action: FormAction
}

/** Who reviews. Works before JavaScript loads. */
export function AssignForm(props: AssignFormProps) {
  const { locale, campaignId, item, reviewer, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} key={reviewer}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="campaign" value={campaignId} />
      <input type="hidden" name="item" value={item} />
      <FormControl
        name={`${item || campaignId}-login`}
        label={strings.login}
        caption={strings.caption}
        validation={state.fields.login}
      >
        {(field) => (
          <TextInput
            {...field}
            name="login"
            maxLength={100}
            autoComplete="off"
            defaultValue={sentValue(state, 'login', reviewer)}
          />
        )}
      </FormControl>
      <SubmitButton pendingLabel={strings.pending}>{strings.button}</SubmitButton>
    </form>
  )
}
