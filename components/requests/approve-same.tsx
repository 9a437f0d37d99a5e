'use client'

import { useActionState } from 'react'
import type { ApprovedView } from '@/lib/approvals/types'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './requests.module.css'

interface ApproveSameProps {
  locale: Locale
  requestId: string
  version: number
  terms: ApprovedView
  action: FormAction
  button: string
  pending: string
}

/** Approves the same terms as somebody else did. Works before JavaScript loads. */
export function ApproveSame(props: ApproveSameProps) {
  const { locale, requestId, version, terms, action, button, pending } = props
  const [state, send] = useActionState(action, untouched)
  const { plan, cycle, units, selection, repositories, endsAt } = terms
  const fields = {
    locale,
    requestId,
    version,
    planId: plan?.id ?? '',
    cycle: cycle ?? '',
    units,
    selection: selection ?? '',
    // The last day, as a form names it.
    endsAt: endsAt?.slice(0, 10) ?? '',
  }
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {repositories.map(({ id }) => (
        <input key={id} type="hidden" name="repositoryIds" value={id} />
      ))}
      <SubmitButton variant="primary" pendingLabel={pending}>
        {button}
      </SubmitButton>
    </form>
  )
}
