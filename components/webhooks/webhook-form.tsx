'use client'

import { useActionState } from 'react'
import {
  type FormAction,
  type FormState,
  sentTick,
  sentValue,
  untouched,
} from '@/lib/core/form-state'
import type { WebhookNotice } from '@/lib/webhooks/types'
import { Checkbox } from '../ui/choice'
import { FormControl } from '../ui/form-control'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { type ListingAddress, ListingFields } from './listing-fields'
import { Notice, type SecretStrings } from './notice'
import styles from './webhooks.module.css'

type FormStrings = SecretStrings &
  Record<
    | 'url'
    | 'urlCaption'
    | 'secret'
    | 'secretCaption'
    | 'active'
    | 'activeCaption'
    | 'save'
    | 'saving',
    string
  >

interface WebhookFormProps {
  listing: ListingAddress
  /** Null before it was set up: then the secret is asked for too. */
  current: { url: string; active: boolean } | null
  strings: FormStrings
  action: FormAction<WebhookNotice>
}

interface PayloadUrlProps {
  state: FormState<WebhookNotice>
  url: string
  strings: FormStrings
}

function PayloadUrl({ state, url, strings }: PayloadUrlProps) {
  return (
    <FormControl
      name="url"
      label={strings.url}
      caption={strings.urlCaption}
      validation={state.fields.url}
      required
    >
      {(field) => (
        <TextInput
          {...field}
          key={url}
          type="url"
          inputMode="url"
          maxLength={2000}
          spellCheck={false}
          defaultValue={sentValue(state, 'url', url)}
        />
      )}
    </FormControl>
  )
}

export function WebhookForm({ listing, current, strings, action }: WebhookFormProps) {
  const [state, send] = useActionState(action, untouched)
  const { url, active } = current ?? { url: '', active: true }
  return (
    <form action={send} className={styles.form}>
      <Notice state={state} secretStrings={strings} />
      <ListingFields {...listing} />
      <PayloadUrl state={state} url={url} strings={strings} />
      {current === null ? (
        <FormControl
          name="secret"
          label={strings.secret}
          caption={strings.secretCaption}
          validation={state.fields.secret}
        >
          {(field) => (
            <TextInput {...field} autoComplete="off" maxLength={255} spellCheck={false} />
          )}
        </FormControl>
      ) : null}
      <Checkbox
        key={String(active)}
        id="active"
        name="active"
        label={strings.active}
        caption={strings.activeCaption}
        defaultChecked={sentTick(state, 'active', active)}
      />
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}
