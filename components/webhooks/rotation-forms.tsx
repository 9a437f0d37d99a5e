'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { WebhookNotice } from '@/lib/webhooks/types'
import { FormControl } from '../ui/form-control'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { type ListingAddress, ListingFields } from './listing-fields'
import { Notice, type SecretStrings } from './notice'
import styles from './webhooks.module.css'

type RotationStrings = SecretStrings &
  Record<
    | 'nextSecret'
    | 'nextSecretCaption'
    | 'start'
    | 'starting'
    | 'switch'
    | 'switching'
    | 'cancel'
    | 'cancelling',
    string
  >

interface RotationFormsProps {
  listing: ListingAddress
  rotating: boolean
  strings: RotationStrings
  startAction: FormAction<WebhookNotice>
  switchAction: FormAction<WebhookNotice>
  cancelAction: FormAction<WebhookNotice>
}

type Send = (form: FormData) => void

interface EndsProps extends Pick<RotationFormsProps, 'listing' | 'strings'> {
  switchOver: Send
  cancel: Send
}

function Ends({ listing, strings, switchOver, cancel }: EndsProps) {
  return (
    <div className={styles.buttons}>
      <form action={switchOver}>
        <ListingFields {...listing} />
        <SubmitButton variant="primary" pendingLabel={strings.switching}>
          {strings.switch}
        </SubmitButton>
      </form>
      <form action={cancel}>
        <ListingFields {...listing} />
        <SubmitButton variant="danger" pendingLabel={strings.cancelling}>
          {strings.cancel}
        </SubmitButton>
      </form>
    </div>
  )
}

/** Begins a rotation, and ends one: by a test, or as if it had not begun. */
export function RotationForms(props: RotationFormsProps) {
  const { listing, rotating, strings } = props
  const [started, start] = useActionState(props.startAction, untouched)
  const [switched, switchOver] = useActionState(props.switchAction, untouched)
  const [cancelled, cancel] = useActionState(props.cancelAction, untouched)
  const ends = [switched, cancelled]
  if (!rotating) {
    return (
      <form action={start} className={styles.form}>
        {started.status === 'failed' && <Notice state={started} />}
        {ends
          .filter(({ status }) => status === 'done')
          .slice(-1)
          .map((state) => (
            <Notice key={state.shown?.message} state={state} />
          ))}
        <ListingFields {...listing} />
        <FormControl
          name="nextSecret"
          label={strings.nextSecret}
          caption={strings.nextSecretCaption}
          validation={started.fields.nextSecret}
        >
          {(field) => (
            <TextInput {...field} autoComplete="off" maxLength={255} spellCheck={false} />
          )}
        </FormControl>
        <SubmitButton pendingLabel={strings.starting}>{strings.start}</SubmitButton>
      </form>
    )
  }
  return (
    <div className={styles.stack}>
      {started.status === 'done' && <Notice state={started} secretStrings={strings} />}
      {ends
        .filter(({ status }) => status === 'failed')
        .map((state) => (
          <Notice key={state.message} state={state} />
        ))}
      <Ends listing={listing} strings={strings} switchOver={switchOver} cancel={cancel} />
    </div>
  )
}
