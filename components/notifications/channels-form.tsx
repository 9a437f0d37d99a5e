'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { Channel } from '@/lib/notifications/schema'
import type { ChannelView } from '@/lib/notifications/types'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import styles from './notifications.module.css'

interface ChannelsFormProps {
  locale: Locale
  kinds: ChannelView[]
  strings: Record<Channel | 'save' | 'saving', string>
  action: FormAction
}

const channels = ['email', 'digest', 'inbox'] as const

/** How to be told, kind by kind. */
export function ChannelsForm({ locale, kinds, strings, action }: ChannelsFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <div className={styles.kinds}>
        {kinds.map(({ kind, label, digestible, channel }) => (
          <div key={kind} className={styles.kind}>
            <label htmlFor={kind}>{label}</label>
            <Select
              id={kind}
              name={kind}
              key={channel}
              defaultValue={sentValue(state, kind, channel)}
              aria-invalid={state.fields[kind] ? true : undefined}
              aria-describedby={state.fields[kind] ? `${kind}-problem` : undefined}
            >
              {channels
                .filter((value) => digestible || value !== 'digest' || value === channel)
                .map((value) => (
                  <option key={value} value={value}>
                    {strings[value]}
                  </option>
                ))}
            </Select>
            {state.fields[kind] && (
              <p className={styles.problem} id={`${kind}-problem`}>
                {state.fields[kind]}
              </p>
            )}
          </div>
        ))}
      </div>
      <SubmitButton pendingLabel={strings.saving}>{strings.save}</SubmitButton>
    </form>
  )
}
