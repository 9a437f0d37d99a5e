'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/core/form-state'
import { Checkbox } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import type { oauthAppKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { TextField } from './text-field'

interface OauthAppFormProps {
  hidden: Record<string, string>
  scopes: readonly string[]
  strings: Record<(typeof oauthAppKeys)[number], string>
  action: FormAction
}

export function OauthAppForm({ hidden, scopes, strings, action }: OauthAppFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <TextField state={state} name="name" label={strings.name} maxLength={255} required />
      <TextField
        state={state}
        name="clientId"
        label={strings.clientId}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <TextField
        state={state}
        name="clientSecret"
        type="password"
        label={strings.clientSecret}
        caption={strings.clientSecretCaption}
        autoComplete="off"
        required
      />
      <TextField
        state={state}
        name="installationUrl"
        type="url"
        label={strings.installationUrl}
        caption={strings.installationUrlCaption}
        required
      />
      <ChoiceGroup
        id="scopes"
        label={strings.scopes}
        caption={strings.scopesCaption}
        validation={state.fields.scopes}
      >
        <div className={styles.picks}>
          {scopes.map((scope) => (
            <Scope key={scope} scope={scope} state={state} label={strings.reason} />
          ))}
        </div>
      </ChoiceGroup>
      <SubmitButton variant="primary" pendingLabel={strings.going}>
        {strings.go}
      </SubmitButton>
    </form>
  )
}

/** A scope; why it is asked for is written once it is ticked. */
function Scope({ scope, state, label }: { scope: string; state: FormState; label: string }) {
  const sent = [state.values.scopes ?? []].flat()
  return (
    <div className={styles.scope}>
      <Checkbox
        id={`scope-${scope}`}
        name="scopes"
        value={scope}
        label={<code className={styles.code}>{scope}</code>}
        defaultChecked={sent.includes(scope)}
      />
      <div className={styles.reason}>
        <TextField
          state={state}
          name={`reason.${scope}`}
          label={label.replace('{scope}', scope)}
          maxLength={500}
        />
      </div>
    </div>
  )
}
