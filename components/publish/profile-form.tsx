'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PublisherProfile } from '@/lib/publishers/types'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { ProfileFields, type ProfileStrings } from './profile-fields'
import styles from './publish.module.css'

interface ProfileFormProps {
  locale: Locale
  action: FormAction
  current: PublisherProfile
  strings: ProfileStrings & Record<'save' | 'saving', string>
  /** Whose profile it is; without it, one of `accounts` is chosen. */
  login?: string
  accounts?: { label: string; caption: string; choices: { login: string; words: string }[] }
}

interface AccountsProps {
  accounts: NonNullable<ProfileFormProps['accounts']>
  chosen: string
  validation?: string
}

function Accounts({ accounts, chosen, validation }: AccountsProps) {
  const { label, caption, choices } = accounts
  return (
    <ChoiceGroup id="account" label={label} caption={caption} validation={validation}>
      {choices.map(({ login, words }) => (
        <Radio
          key={login}
          id={`account-${login}`}
          name="account"
          value={login}
          label={login}
          caption={words}
          defaultChecked={login === chosen}
          required
        />
      ))}
    </ChoiceGroup>
  )
}

export function ProfileForm(props: ProfileFormProps) {
  const { locale, action, current, strings, login, accounts } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} key={JSON.stringify(current)}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      {login === undefined ? null : <input type="hidden" name="login" value={login} />}
      {accounts && (
        <Accounts
          accounts={accounts}
          chosen={sentValue(state, 'account', accounts.choices[0]?.login ?? '')}
          validation={state.fields.account}
        />
      )}
      <ProfileFields state={state} current={current} strings={strings} />
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}
