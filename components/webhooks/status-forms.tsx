'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { WebhookNotice } from '@/lib/webhooks/types'
import { SubmitButton } from '../ui/submit-button'
import { type ListingAddress, ListingFields } from './listing-fields'
import { Notice } from './notice'
import styles from './webhooks.module.css'

interface StatusFormsProps {
  listing: ListingAddress
  /** Off or paused: it can be let go on. */
  stopped: boolean
  strings: Record<'ping' | 'pinging' | 'resume' | 'resuming' | 'testAndResume' | 'testing', string>
  pingAction: FormAction<WebhookNotice>
  resumeAction: FormAction<WebhookNotice>
}

/** What can be done with a webhook as it stands: try it, and let one that stands still go on. */
export function StatusForms(props: StatusFormsProps) {
  const { listing, stopped, strings, pingAction, resumeAction } = props
  const [pinged, ping] = useActionState(pingAction, untouched)
  const [resumed, resume] = useActionState(resumeAction, untouched)
  return (
    <div className={styles.stack}>
      {/* Once it goes on, what failed before is over; while it stands still, nothing went on. */}
      {stopped === (resumed.status === 'failed') && <Notice state={resumed} />}
      <Notice state={pinged} />
      <div className={styles.buttons}>
        {stopped ? (
          <>
            <form action={resume}>
              <ListingFields {...listing} />
              <input type="hidden" name="test" value="on" />
              <SubmitButton variant="primary" pendingLabel={strings.testing}>
                {strings.testAndResume}
              </SubmitButton>
            </form>
            <form action={resume}>
              <ListingFields {...listing} />
              <SubmitButton pendingLabel={strings.resuming}>{strings.resume}</SubmitButton>
            </form>
          </>
        ) : null}
        <form action={ping}>
          <ListingFields {...listing} />
          <SubmitButton pendingLabel={strings.pinging}>{strings.ping}</SubmitButton>
        </form>
      </div>
    </div>
  )
}
