'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, sentTick, untouched } from '@/lib/core/form-state'
import { Checkbox } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import { EventPicker } from './event-picker'
import type { newAppKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { type PermissionGroup, PermissionPicker } from './permission-picker'
import { AreaField, TextField } from './text-field'

interface NewAppFormProps {
  hidden: Record<string, string>
  groups: PermissionGroup[]
  events: readonly string[]
  strings: Record<(typeof newAppKeys)[number], string>
  action: FormAction
}

type PartProps = Pick<NewAppFormProps, 'strings'> & { state: FormState }

export function NewAppForm({ hidden, groups, events, strings, action }: NewAppFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <Addresses state={state} strings={strings} />
      <Switches state={state} strings={strings} />
      <ChoiceGroup
        id="permissions"
        label={strings.permissions}
        caption={strings.permissionsCaption}
        validation={state.fields.default_permissions}
      >
        <PermissionPicker groups={groups} state={state} strings={strings} />
      </ChoiceGroup>
      <ChoiceGroup id="events" label={strings.events} validation={state.fields.events}>
        <EventPicker name="events" events={events} summary={strings.eventsSummary} state={state} />
      </ChoiceGroup>
      <SubmitButton variant="primary" pendingLabel={strings.going}>
        {strings.go}
      </SubmitButton>
    </form>
  )
}

function Addresses({ state, strings }: PartProps) {
  const { optional } = strings
  const field = <Name extends 'name' | 'url' | 'hookUrl' | 'callbackUrls' | 'setupUrl'>(
    name: Name,
  ) => ({ state, name, label: strings[name], caption: strings[`${name}Caption`] })
  return (
    <>
      <TextField {...field('name')} maxLength={34} required />
      <TextField {...field('url')} type="url" required />
      <AreaField
        state={state}
        name="description"
        label={strings.description}
        optional={optional}
        rows={3}
      />
      <TextField {...field('hookUrl')} type="url" optional={optional} />
      <AreaField {...field('callbackUrls')} optional={optional} rows={2} />
      <TextField {...field('setupUrl')} type="url" optional={optional} />
    </>
  )
}

function Switches({ state, strings }: PartProps) {
  return (
    <ChoiceGroup id="switches" label={strings.switches}>
      <Checkbox
        id="isPublic"
        name="isPublic"
        label={strings.isPublic}
        caption={strings.isPublicCaption}
        defaultChecked={sentTick(state, 'isPublic', true)}
      />
      {(['requestOauthOnInstall', 'setupOnUpdate'] as const).map((name) => (
        <Checkbox
          key={name}
          id={name}
          name={name}
          label={strings[name]}
          defaultChecked={sentTick(state, name, false)}
        />
      ))}
    </ChoiceGroup>
  )
}
