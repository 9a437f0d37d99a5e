'use client'

import { useActionState } from 'react'
import { type FormAction, sentTick, untouched } from '@/lib/core/form-state'
import type { CopyOffer } from '@/lib/manifests/types'
import { Checkbox } from '../ui/choice'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import type { offerKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { TextField } from './text-field'

interface OfferFormProps {
  hidden: Record<string, string>
  /** What the draft says; null while no copies are offered. */
  offer: CopyOffer | null
  strings: Record<(typeof offerKeys)[number], string>
  action: FormAction
}

/** Whether people may register a copy of the app, and with which addresses (S8). */
export function OfferForm({ hidden, offer, strings, action }: OfferFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} key={JSON.stringify(offer)}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      <Checkbox
        id="offered"
        name="offered"
        label={strings.offered}
        caption={strings.offeredCaption}
        defaultChecked={sentTick(state, 'offered', offer !== null)}
      />
      {(['hookUrl', 'setupUrl'] as const).map((name) => (
        <TextField
          key={name}
          state={state}
          name={name}
          type="url"
          label={strings[name]}
          optional={strings.optional}
          defaultValue={offer?.[name] ?? ''}
        />
      ))}
      <SubmitButton pendingLabel={strings.saving}>{strings.save}</SubmitButton>
    </form>
  )
}
