'use client'

import { useActionState, useEffect, useState } from 'react'
import { type FormAction, type FormState, sentValue, untouched } from '@/lib/core/form-state'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import styles from './requests.module.css'
import { UnitsField } from './units-field'

type Strings = Record<
  | 'plan'
  | 'cycle'
  | 'monthly'
  | 'yearly'
  | 'units'
  | 'unitsCaption'
  | 'reason'
  | 'reasonCaption'
  | 'button'
  | 'pending',
  string
>

interface AskFormProps {
  /** What was chosen above. */
  fields: Record<string, string | string[]>
  /** Empty where nothing is to be paid. */
  plans: {
    id: string
    label: string
    caption: string
    /** Which questions it needs an answer to. */
    asks: { cycle: boolean; units: boolean }
  }[]
  chosen: { planId: string; cycle: string; units: string; reason: string }
  strings: Strings
  action: FormAction
}

/** Asks the owners, for access and money together. Works before JavaScript loads. */
export function AskForm(props: AskFormProps) {
  const { fields, chosen, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.form} id="ask">
      <FormMessage state={state} />
      {Object.entries(fields).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one) => <input key={`${name}-${one}`} type="hidden" name={name} value={one} />),
      )}
      <Plan {...props} state={state} />
      <FormControl
        name="reason"
        label={strings.reason}
        caption={strings.reasonCaption}
        validation={state.fields.reason}
        required
      >
        {(field) => (
          <TextArea
            {...field}
            maxLength={2000}
            defaultValue={sentValue(state, 'reason', chosen.reason)}
          />
        )}
      </FormControl>
      <SubmitButton variant="primary" pendingLabel={strings.pending}>
        {strings.button}
      </SubmitButton>
    </form>
  )
}

type PlanProps = AskFormProps & { state: FormState }

function Plan(props: PlanProps) {
  const { plans, chosen, strings, state } = props
  // Before JavaScript loads, everything is asked that some plan needs.
  const [picked, pick] = useState<string | null>(null)
  const start = sentValue(state, 'planId', chosen.planId)
  useEffect(() => pick(start), [start])
  const asked = picked === null ? plans : plans.filter(({ id }) => id === picked)
  if (plans.length === 0) return null
  return (
    <>
      <ChoiceGroup id="ask-plans" label={strings.plan} validation={state.fields.planId}>
        {plans.map(({ id, label, caption }) => (
          <Radio
            key={id}
            id={`ask-plan-${id}`}
            name="planId"
            value={id}
            label={label}
            caption={caption}
            defaultChecked={start === id}
            onChange={() => pick(id)}
          />
        ))}
      </ChoiceGroup>
      {asked.some(({ asks }) => asks.cycle) && <Cycle {...props} />}
      {asked.some(({ asks }) => asks.units) && <Units {...props} />}
    </>
  )
}

function Cycle({ chosen, strings, state }: PlanProps) {
  const cycle = sentValue(state, 'cycle', chosen.cycle)
  return (
    <ChoiceGroup id="ask-cycle" label={strings.cycle} validation={state.fields.cycle}>
      {(['monthly', 'yearly'] as const).map((one) => (
        <Radio
          key={one}
          id={`ask-cycle-${one}`}
          name="cycle"
          value={one}
          label={strings[one]}
          defaultChecked={cycle === one}
        />
      ))}
    </ChoiceGroup>
  )
}

function Units({ chosen, strings, state }: PlanProps) {
  return (
    <UnitsField
      id="ask-units"
      label={strings.units}
      caption={strings.unitsCaption}
      most={100_000}
      units={chosen.units}
      state={state}
    />
  )
}
