'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import type { copyKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { TextField } from './text-field'

interface CopyFormProps {
  hidden: Record<string, string>
  /** The person's own account, and the organizations that they own. */
  accounts: { id: string; login: string }[]
  name: string
  strings: Record<(typeof copyKeys)[number], string>
  action: FormAction
}

export function CopyForm({ hidden, accounts, name, strings, action }: CopyFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <FormControl name="account" label={strings.account} validation={state.fields.account}>
        {(field) => (
          <Select {...field} defaultValue={sentValue(state, 'account', accounts[0]?.id ?? '')}>
            {accounts.map(({ id, login }) => (
              <option key={id} value={id}>
                {login}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
      <TextField
        state={state}
        name="name"
        label={strings.name}
        caption={strings.nameCaption}
        defaultValue={name}
        maxLength={34}
        required
      />
      <TextField
        state={state}
        name="hookUrl"
        type="url"
        label={strings.hookUrl}
        caption={strings.hookUrlCaption}
        optional={strings.optional}
      />
      <SubmitButton variant="primary" pendingLabel={strings.going}>
        {strings.go}
      </SubmitButton>
    </form>
  )
}
