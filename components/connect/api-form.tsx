'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { ChoiceGroup } from '../ui/choice-group'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import { EventPicker } from './event-picker'
import type { apiKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { AreaField, TextField } from './text-field'

interface ApiFormProps {
  hidden: Record<string, string>
  events: readonly string[]
  strings: Record<(typeof apiKeys)[number], string>
  action: FormAction
}

export function ApiForm({ hidden, events, strings, action }: ApiFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <TextField state={state} name="name" label={strings.name} maxLength={255} required />
      {(['calls', 'needs', 'setupSteps'] as const).map((name) => (
        <AreaField
          key={name}
          state={state}
          name={name}
          label={strings[name]}
          caption={strings[`${name}Caption`]}
          optional={strings.optional}
          rows={4}
        />
      ))}
      <ChoiceGroup id="hook" label={strings.hook} caption={strings.hookCaption}>
        <TextField
          state={state}
          name="hookUrl"
          type="url"
          label={strings.hookUrl}
          optional={strings.optional}
        />
        <EventPicker name="hookEvents" events={events} summary={strings.hookEvents} state={state} />
      </ChoiceGroup>
      <SubmitButton variant="primary" pendingLabel={strings.going}>
        {strings.go}
      </SubmitButton>
    </form>
  )
}
