'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { type ListingAddress, ListingFields } from './listing-fields'
import styles from './webhooks.module.css'

interface RedeliverFormProps {
  listing: ListingAddress
  deliveryId: number
  strings: { redeliver: string; redelivering: string }
  action: FormAction
}

export function RedeliverForm({ listing, deliveryId, strings, action }: RedeliverFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.stack}>
      <FormMessage state={state} />
      <ListingFields {...listing} />
      <input type="hidden" name="delivery" value={deliveryId} />
      <div>
        <SubmitButton pendingLabel={strings.redelivering}>{strings.redeliver}</SubmitButton>
      </div>
    </form>
  )
}
