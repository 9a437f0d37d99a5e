'use client'

import { useActionState } from 'react'
import type { ConnectionInput } from '@/lib/accounts/schema'
import {
  type FormAction,
  type FormState,
  sentTick,
  sentValue,
  untouched,
} from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Checkbox } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './organizations.module.css'

const switches = [
  'membersMayRequest',
  'collaboratorsMayRequest',
  'repositoryAdminsMayInstall',
] as const

type ConnectionStrings = Record<
  | 'contactEmail'
  | 'contactEmailCaption'
  | 'contactLocale'
  | 'switches'
  | 'switchesCaption'
  | 'openOnGithub'
  | 'save'
  | 'saving'
  | (typeof switches)[number],
  string
>

interface ConnectionFormProps {
  locale: Locale
  /** What tells the action which organization. */
  login: string
  /** The page to go back to once it is saved. */
  from?: string | null
  current: ConnectionInput
  languages: { value: Locale; name: string }[]
  /** GitHub's page with the two switches. */
  switchesUrl: string
  strings: ConnectionStrings
  action: FormAction
}

type FieldProps = Omit<ConnectionFormProps, 'action' | 'login' | 'from'> & { state: FormState }

function Contact({ state, strings, current, languages }: FieldProps) {
  return (
    <>
      <FormControl
        name="contactEmail"
        label={strings.contactEmail}
        caption={strings.contactEmailCaption}
        validation={state.fields.contactEmail}
        required
      >
        {(field) => (
          <TextInput
            {...field}
            type="email"
            autoComplete="email"
            maxLength={254}
            defaultValue={sentValue(state, 'contactEmail', current.contactEmail)}
          />
        )}
      </FormControl>
      <FormControl
        name="contactLocale"
        label={strings.contactLocale}
        validation={state.fields.contactLocale}
      >
        {(field) => (
          <Select
            {...field}
            defaultValue={sentValue(state, 'contactLocale', current.contactLocale)}
          >
            {languages.map(({ value, name }) => (
              <option key={value} value={value} lang={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
    </>
  )
}

function Switches({ state, strings, current, switchesUrl }: FieldProps) {
  const caption = (
    <>
      {strings.switchesCaption}{' '}
      <a className={styles.inline} href={switchesUrl}>
        {strings.openOnGithub}
      </a>
    </>
  )
  return (
    <ChoiceGroup id="switches" label={strings.switches} caption={caption}>
      {switches.map((name) => (
        <Checkbox
          key={name}
          id={name}
          name={name}
          label={strings[name]}
          defaultChecked={sentTick(state, name, current[name])}
        />
      ))}
    </ChoiceGroup>
  )
}

export function ConnectionForm({ action, login, from, ...fields }: ConnectionFormProps) {
  const [state, send] = useActionState(action, untouched)
  const { locale, current, strings } = fields
  return (
    <form action={send} className={styles.form} key={JSON.stringify(current)}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="login" value={login} />
      {from && <input type="hidden" name="from" value={from} />}
      <Contact {...fields} state={state} />
      <Switches {...fields} state={state} />
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}
