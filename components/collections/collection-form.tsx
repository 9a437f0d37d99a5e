'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { TranslatedFields } from '../ui/translated-fields'
import styles from './collections.module.css'

const words = ['titleEn', 'titleFr', 'descriptionEn', 'descriptionFr'] as const

type Field = (typeof words)[number]

interface CollectionFormProps {
  hidden: Record<string, string>
  current: Record<Field, string>
  /** Only a new collection is given its address. */
  isNew?: boolean
  /** Most characters. */
  limits: Record<'title' | 'description', number>
  strings: Record<Field | 'slug' | 'slugCaption' | 'save' | 'saving', string>
  action: FormAction
}

/** What a collection says, in both languages; works before JavaScript loads. */
export function CollectionForm(props: CollectionFormProps) {
  const { hidden, current, isNew, limits, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} key={JSON.stringify(current)}>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isNew && <Address state={state} strings={strings} />}
      <TranslatedFields
        id="collection"
        state={state}
        fields={words.map((name) => ({
          name,
          label: strings[name],
          current: current[name],
          limit: limits[name.startsWith('title') ? 'title' : 'description'],
        }))}
      />
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {strings.save}
      </SubmitButton>
    </form>
  )
}

interface AddressProps {
  state: FormState
  strings: Record<'slug' | 'slugCaption', string>
}

function Address({ state, strings }: AddressProps) {
  return (
    <FormControl
      name="collection-slug"
      label={strings.slug}
      caption={strings.slugCaption}
      validation={state.fields.slug}
      required
    >
      {(field) => (
        <TextInput
          {...field}
          name="slug"
          maxLength={80}
          defaultValue={sentValue(state, 'slug', '')}
        />
      )}
    </FormControl>
  )
}
