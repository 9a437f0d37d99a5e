'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TranslatedFields } from '../ui/translated-fields'
import styles from './reviews.module.css'

const names = ['nameEn', 'nameFr', 'descriptionEn', 'descriptionFr'] as const

interface CategoryFormProps {
  /** Unique on the page. */
  id: string
  hidden: Record<string, string>
  current: Record<(typeof names)[number], string>
  strings: Record<(typeof names)[number] | 'save' | 'saving', string>
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
      <TranslatedFields
        id={id}
        state={state}
        fields={names.map((name) => ({
          name,
          label: strings[name],
          current: current[name],
          limit: name.startsWith('name') ? 80 : 300,
        }))}
      />
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}
