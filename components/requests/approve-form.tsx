'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Checkbox, Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import styles from './requests.module.css'

type Strings = Record<
  'plan' | 'units' | 'repositories' | 'endsAt' | 'endsAtCaption' | 'note' | 'button' | 'pending',
  string
>

/** What was asked for, as the fields of a form. */
export interface ApproveTerms {
  planId: string
  cycle: string
  units: number
  selection: string
  repositories: { id: number; name: string }[]
}

interface ApproveFormProps {
  locale: Locale
  requestId: string
  version: number
  asked: ApproveTerms
  /** Null for an approval of exactly what was asked. */
  choices: { plans: { id: string; label: string }[]; perUnit: boolean } | null
  strings: Strings
  action: FormAction
}

/** Approves what was asked, or with the choices, less of it. Works before JavaScript loads. */
export function ApproveForm(props: ApproveFormProps) {
  const { locale, requestId, version, asked, choices, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} id={choices ? 'approve-changed' : 'approve'}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="cycle" value={asked.cycle} />
      <input type="hidden" name="selection" value={asked.selection} />
      {choices === null ? <AsAsked asked={asked} /> : <Choices {...props} state={state} />}
      {choices && (
        <FormControl name="approve-note" label={strings.note} validation={state.fields.note}>
          {(field) => (
            <TextArea
              {...field}
              name="note"
              maxLength={2000}
              defaultValue={sentValue(state, 'note', '')}
            />
          )}
        </FormControl>
      )}
      <SubmitButton variant={choices ? 'default' : 'primary'} pendingLabel={strings.pending}>
        {strings.button}
      </SubmitButton>
    </form>
  )
}

function AsAsked({ asked }: { asked: ApproveTerms }) {
  return (
    <>
      <input type="hidden" name="planId" value={asked.planId} />
      <input type="hidden" name="units" value={asked.units} />
      {asked.repositories.map(({ id }) => (
        <input key={id} type="hidden" name="repositoryIds" value={id} />
      ))}
    </>
  )
}

type ChoiceProps = ApproveFormProps & { state: FormState }

function Choices(props: ChoiceProps) {
  const { asked, strings, state } = props
  return (
    <>
      <Plans {...props} />
      <Units {...props} />
      <Repositories asked={asked} label={strings.repositories} state={state} />
      <FormControl
        name="approve-ends"
        label={strings.endsAt}
        caption={strings.endsAtCaption}
        validation={state.fields.endsAt}
      >
        {(field) => (
          <TextInput
            {...field}
            name="endsAt"
            type="date"
            defaultValue={sentValue(state, 'endsAt', '')}
          />
        )}
      </FormControl>
    </>
  )
}

function Plans({ asked, choices, strings, state }: ChoiceProps) {
  const plans = choices?.plans ?? []
  if (plans.length === 0) return <input type="hidden" name="planId" value={asked.planId} />
  return (
    <ChoiceGroup id="approve-plans" label={strings.plan} validation={state.fields.planId}>
      {plans.map(({ id, label }) => (
        <Radio
          key={id}
          id={`approve-plan-${id}`}
          name="planId"
          value={id}
          label={label}
          defaultChecked={sentValue(state, 'planId', asked.planId) === id}
        />
      ))}
    </ChoiceGroup>
  )
}

function Units({ asked, choices, strings, state }: ChoiceProps) {
  if (!choices?.perUnit) return <input type="hidden" name="units" value={asked.units} />
  return (
    <FormControl name="approve-units" label={strings.units} validation={state.fields.units}>
      {(field) => (
        <TextInput
          {...field}
          name="units"
          type="number"
          min={1}
          max={asked.units}
          defaultValue={sentValue(state, 'units', String(asked.units))}
        />
      )}
    </FormControl>
  )
}

function Repositories({
  asked,
  label,
  state,
}: {
  asked: ApproveTerms
  label: string
  state: FormState
}) {
  if (asked.repositories.length === 0) return null
  const sent = [state.values.repositoryIds ?? []].flat()
  return (
    <ChoiceGroup id="approve-repositories" label={label} validation={state.fields.repositoryIds}>
      {asked.repositories.map(({ id, name }) => (
        <Checkbox
          key={id}
          id={`approve-repository-${id}`}
          name="repositoryIds"
          value={id}
          label={name}
          defaultChecked={state.status !== 'failed' || sent.includes(String(id))}
        />
      ))}
    </ChoiceGroup>
  )
}
