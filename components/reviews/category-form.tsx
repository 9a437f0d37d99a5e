'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './reviews.module.css'

const fields = ['nameEn', 'nameFr', 'descriptionEn', 'descriptionFr'] as const

interface CategoryFormProps {
  /** Unique on the page. */
  id: string
  hidden: Record<string, string>
  current: Record<(typeof fields)[number], string>
  strings: Record<(typeof fields)[number] | 'save' | 'saving', string>
  action: FormAction
}

/** What a category is called and holds, in both languages. */
export function CategoryForm({ id, hidden, current, strings, action }: CategoryFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} key={JSON.stringify(current)}>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((name) => (
        <FormControl
          key={name}
          name={`${id}-${name}`}
          label={strings[name]}
          validation={state.fields[name]}
          required
        >
          {(field) => (
            <TextInput
              {...field}
              name={name}
              lang={name.endsWith('Fr') ? 'fr' : 'en'}
              maxLength={name.startsWith('name') ? 80 : 300}
              defaultValue={sentValue(state, name, current[name])}
            />
          )}
        </FormControl>
      ))}
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}
