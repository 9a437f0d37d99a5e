'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'

interface RemoveApproverProps {
  locale: Locale
  /** The organization. */
  login: string
  accountId: string
  action: FormAction
  strings: Record<'remove' | 'removing', string>
}

/** Takes back that somebody decides. Works before JavaScript loads. */
export function RemoveApprover(props: RemoveApproverProps) {
  const { locale, login, accountId, action, strings } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="organization" value={login} />
      <input type="hidden" name="accountId" value={accountId} />
      <SubmitButton variant="danger" size="small" pendingLabel={strings.removing}>
        {strings.remove}
      </SubmitButton>
    </form>
  )
}
