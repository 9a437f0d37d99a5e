'use client'

import { type FormEvent, useActionState, useState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import { ApproveChoices } from './approve-choices'
import { type Bill, type Chosen, ChosenCost, type CostStrings } from './chosen-cost'
import styles from './requests.module.css'

type Strings = Record<
  'plan' | 'cycle' | 'repositories' | 'endsAt' | 'endsAtCaption' | 'note' | 'button' | 'pending',
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

/** What else it can be approved with. */
export interface ApproveChoicesView {
  /** Each with its price for every period, and what that comes to. */
  plans: { id: string; label: string; prices: string[] }[]
  cycles: { id: 'monthly' | 'yearly'; label: string }[]
  /** Null where nothing is sold by the unit. */
  units: { label: string; caption: string; most: number } | null
  bills: Bill[]
  cost: CostStrings
}

export interface ApproveFormProps {
  locale: Locale
  requestId: string
  version: number
  asked: ApproveTerms
  /** Null for an approval of exactly what was asked. */
  choices: ApproveChoicesView | null
  strings: Strings
  action: FormAction
}

function chosenIn(form: HTMLFormElement): Chosen {
  const data = new FormData(form)
  const value = (name: string) => String(data.get(name) ?? '')
  return { planId: value('planId'), cycle: value('cycle'), units: value('units') }
}

/** Approves what was asked, or with the choices, less of it. Works before JavaScript loads. */
export function ApproveForm(props: ApproveFormProps) {
  const { locale, requestId, version, asked, choices, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  const [changed, setChanged] = useState<Chosen | null>(null)
  const chosen = changed ?? {
    planId: sentValue(state, 'planId', asked.planId),
    cycle: sentValue(state, 'cycle', asked.cycle),
    units: sentValue(state, 'units', String(asked.units)),
  }
  const onChange = (event: FormEvent<HTMLFormElement>) => setChanged(chosenIn(event.currentTarget))
  return (
    <form
      action={send}
      className={styles.form}
      id={choices ? 'approve-changed' : 'approve'}
      onChange={choices ? onChange : undefined}
    >
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="selection" value={asked.selection} />
      {choices === null ? <AsAsked asked={asked} /> : <ApproveChoices {...props} state={state} />}
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
      {choices && choices.bills.length > 0 && (
        <ChosenCost bills={choices.bills} chosen={chosen} locale={locale} strings={choices.cost} />
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
      <input type="hidden" name="cycle" value={asked.cycle} />
      <input type="hidden" name="units" value={asked.units} />
      {asked.repositories.map(({ id }) => (
        <input key={id} type="hidden" name="repositoryIds" value={id} />
      ))}
    </>
  )
}
