'use client'

import { useActionState } from 'react'
import type { OauthSaying } from '@/lib/approvals/types'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import styles from './requests.module.css'

interface OauthWordFormProps {
  locale: Locale
  /** The login of the organization. */
  organization: string
  /** The address of the listing. */
  listing: string
  /** Of what was seen: somebody else may have spoken meanwhile. */
  version: number
  said: OauthSaying
  note?: { label: string; most: number }
  button: string
  pending: string
  action: FormAction
}

const variants = { approved: 'primary', denied: 'danger', withdrawn: 'default' } as const

/** An owner's word about an OAuth App; works before JavaScript loads. */
export function OauthWordForm(props: OauthWordFormProps) {
  const { locale, organization, listing, version, said, note, button, pending, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="organization" value={organization} />
      <input type="hidden" name="listing" value={listing} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="said" value={said} />
      {note && (
        <FormControl
          name={`oauth-${listing}-note`}
          label={note.label}
          validation={state.fields.note}
        >
          {(field) => (
            <TextArea
              {...field}
              name="note"
              maxLength={note.most}
              defaultValue={sentValue(state, 'note', '')}
            />
          )}
        </FormControl>
      )}
      <SubmitButton variant={variants[said]} pendingLabel={pending}>
        {button}
      </SubmitButton>
    </form>
  )
}
