'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './campaigns.module.css'

type Strings = Record<
  | 'name'
  | 'nameCaption'
  | 'deadline'
  | 'deadlineCaption'
  | 'which'
  | 'all'
  | 'byGrade'
  | 'byGradeCaption'
  | 'grade'
  | 'before'
  | 'beforeCaption'
  | 'date'
  | 'button'
  | 'pending',
  string
>

interface StartFormProps {
  locale: Locale
  /** The organization. */
  login: string
  longestName: number
  /** The first and the last day that it can end with. */
  days: { first: string; last: string }
  grades: { value: string; label: string }[]
  strings: Strings
  action: FormAction
}

type PartProps = Pick<StartFormProps, 'grades' | 'strings'> & { state: FormState }

/** Works before JavaScript loads: a grade or a day counts where its choice is made. */
export function StartForm(props: StartFormProps) {
  const { locale, login, longestName, days, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="organization" value={login} />
      <FormControl
        name="name"
        label={strings.name}
        caption={strings.nameCaption}
        validation={state.fields.name}
        required
      >
        {(field) => (
          <TextInput
            {...field}
            maxLength={longestName}
            defaultValue={sentValue(state, 'name', '')}
          />
        )}
      </FormControl>
      <FormControl
        name="deadline"
        label={strings.deadline}
        caption={strings.deadlineCaption}
        validation={state.fields.deadline}
        required
      >
        {(field) => (
          <TextInput
            {...field}
            type="date"
            min={days.first}
            max={days.last}
            defaultValue={sentValue(state, 'deadline', '')}
          />
        )}
      </FormControl>
      <Which {...props} state={state} />
      <SubmitButton variant="primary" pendingLabel={strings.pending}>
        {strings.button}
      </SubmitButton>
    </form>
  )
}

function Which({ strings, state, grades }: PartProps) {
  const chosen = sentValue(state, 'which', 'all')
  const choice = (value: string) => ({
    id: `which-${value}`,
    name: 'which',
    value,
    defaultChecked: chosen === value,
  })
  return (
    <ChoiceGroup id="which" label={strings.which} validation={state.fields.which}>
      <Radio {...choice('all')} label={strings.all} />
      <Radio {...choice('grade')} label={strings.byGrade} caption={strings.byGradeCaption} />
      <FormControl name="grade" label={strings.grade} validation={state.fields.grade}>
        {(field) => (
          <Select {...field} defaultValue={sentValue(state, 'grade', 'wide')}>
            {grades.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
      <Radio {...choice('before')} label={strings.before} caption={strings.beforeCaption} />
      <FormControl name="date" label={strings.date} validation={state.fields.date}>
        {(field) => (
          <TextInput {...field} type="date" defaultValue={sentValue(state, 'date', '')} />
        )}
      </FormControl>
    </ChoiceGroup>
  )
}
