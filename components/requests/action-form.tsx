'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import styles from './requests.module.css'

interface ActionFormProps {
  locale: Locale
  requestId: string
  /** What was seen, for a decision; what changed since is looked at again. */
  version?: number
  action: FormAction
  /** Above the field of this name stands its label; null for a form that is only a button. */
  text: { name: 'body' | 'note' | 'reason'; label: string; required: boolean; most: number } | null
  /** Unique among the forms of the page. */
  id: string
  button: string
  pending: string
  variant?: 'default' | 'primary' | 'danger'
}

function written({ values, status }: FormState, name: string): string {
  const value = values[name]
  return status === 'failed' && typeof value === 'string' ? value : ''
}

/** Something done to a request, with the words that go with it; works before JavaScript loads. */
export function ActionForm(props: ActionFormProps): ReactNode {
  const { locale, requestId, version, action, text, id, button, pending, variant } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} id={id}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="requestId" value={requestId} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {text && (
        <FormControl
          name={`${id}-${text.name}`}
          label={text.label}
          validation={state.fields[text.name]}
          required={text.required}
        >
          {(field) => (
            <TextArea
              {...field}
              name={text.name}
              maxLength={text.most}
              defaultValue={written(state, text.name)}
            />
          )}
        </FormControl>
      )}
      <SubmitButton variant={variant} pendingLabel={pending}>
        {button}
      </SubmitButton>
    </form>
  )
}
