import type { FormState } from '@/lib/core/form-state'
import type { WebhookNotice } from '@/lib/webhooks/types'
import { CopyField } from '../setup/copy-field'
import { Banner } from '../ui/banner'
import { FormMessage } from '../ui/form-message'

export interface SecretStrings {
  secretOnce: string
  secretLabel: string
  copy: string
  copied: string
}

interface NoticeProps {
  state: FormState<WebhookNotice>
  secretStrings?: SecretStrings
}

/** What came of a form, with the secret to copy if there is one. */
export function Notice({ state, secretStrings: strings }: NoticeProps) {
  if (state.shown === undefined) return <FormMessage state={state} />
  const { tone, message, secret } = state.shown
  return (
    <Banner variant={tone} role="status" title={message}>
      {secret !== null && strings !== undefined ? (
        <>
          <p>{strings.secretOnce}</p>
          <CopyField label={strings.secretLabel} value={secret} strings={strings} />
        </>
      ) : null}
    </Banner>
  )
}
