'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, sentValue, untouched } from '@/lib/core/form-state'
import { Checkbox } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import styles from './reviews.module.css'

interface Options {
  name: string
  label: string
  caption?: string
  options: { value: string; label: string }[]
}

interface Words {
  name: string
  label: string
  caption?: string
  maxLength: number
  required?: boolean
}

interface ActionFormProps {
  /** Unique on the page: the start of the ids. */
  id: string
  action: FormAction
  /** What tells the action whereon to act, and the language. */
  hidden: Record<string, string>
  select?: Options
  checkboxes?: Options
  text?: Words
  button: {
    label: string
    pending: string
    variant?: 'primary' | 'danger' | 'default'
    /** Says to what, for screen readers. */
    name?: string
  }
  small?: boolean
}

const isTicked = (state: FormState, name: string, value: string) =>
  state.status === 'failed' && [state.values[name]].flat().includes(value)

/** A form that does one thing to a listing, a report or a category; works before JavaScript loads. */
export function ActionForm(props: ActionFormProps) {
  const { id, action, hidden, select, checkboxes, text, button, small } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={small ? styles.inline : styles.form}>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {select && <Choice id={id} select={select} state={state} />}
      {checkboxes && (
        <ChoiceGroup
          id={`${id}-${checkboxes.name}`}
          label={checkboxes.label}
          caption={checkboxes.caption}
          validation={state.fields[checkboxes.name]}
        >
          {checkboxes.options.map(({ value, label }) => (
            <Checkbox
              key={value}
              id={`${id}-${value}`}
              name={checkboxes.name}
              value={value}
              label={label}
              defaultChecked={isTicked(state, checkboxes.name, value)}
            />
          ))}
        </ChoiceGroup>
      )}
      {text && <Text id={id} text={text} state={state} />}
      <SubmitButton
        variant={button.variant}
        pendingLabel={button.pending}
        size={small ? 'small' : 'medium'}
        aria-label={button.name}
      >
        {button.label}
      </SubmitButton>
    </form>
  )
}

function Choice({ id, select, state }: { id: string; select: Options; state: FormState }) {
  const { name, label, caption, options } = select
  return (
    <FormControl
      name={`${id}-${name}`}
      label={label}
      caption={caption}
      validation={state.fields[name]}
    >
      {(field) => (
        <Select
          {...field}
          name={name}
          defaultValue={sentValue(state, name, options[0]?.value ?? '')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FormControl>
  )
}

function Text({ id, text, state }: { id: string; text: Words; state: FormState }) {
  const { name, label, caption, maxLength, required } = text
  return (
    <FormControl
      name={`${id}-${name}`}
      label={label}
      caption={caption}
      validation={state.fields[name]}
      required={required}
    >
      {(field) => (
        <TextArea
          {...field}
          name={name}
          maxLength={maxLength}
          defaultValue={sentValue(state, name, '')}
        />
      )}
    </FormControl>
  )
}
