'use client'

import { type ReactNode, useActionState } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/core/form-state'
import { Banner } from '../ui/banner'
import { SubmitButton } from '../ui/submit-button'
import { Bill, type BillLine } from './bill'
import { BilledTo, type BilledToStrings } from './billed-to'
import styles from './order-form.module.css'

/** What a person pays and presses, in words, with the amounts that go with it. */
export interface OrderWords {
  lines: BillLine[]
  notes: string[]
  /** Hidden fields: the amounts that the person agrees to. */
  seen: Record<string, string>
  button: string
}

/** What came back of asking Stripe again: other amounts, or those with a tax ID. */
export interface ShownOrder {
  words: OrderWords
  changed: boolean
}

type Strings = Record<
  'failed' | 'starting' | 'next' | 'billTitle' | 'changed' | 'applied' | 'termsRequired',
  string
>

interface OrderFormProps {
  action: FormAction<ShownOrder>
  /** What was chosen above. */
  fields: Record<string, string | string[]>
  button: string
  /** Null where nothing is paid. */
  payment: {
    words: OrderWords
    terms: ReactNode
    billed: { name: string; taxIdType: string; taxId: string }
    taxTypes: { value: string; label: string }[]
    strings: BilledToStrings
  } | null
  strings: Strings
}

function Hidden({ fields }: { fields: Record<string, string | string[]> }) {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) => <input key={`${name}-${one}`} type="hidden" name={name} value={one} />),
  )
}

/** The amounts on the page: who presses agrees to exactly these. */
function Agreed({ amounts }: { amounts: Record<string, string> }) {
  return Object.entries(amounts).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} data-agreed />
  ))
}

/** The last step: one form, one button that says what happens. Works before JavaScript loads. */
export function OrderForm({ action, fields, button, payment, strings }: OrderFormProps) {
  const [latest, send] = useActionState(action, untouched)
  const order = JSON.stringify(fields)
  // What came back counts only for the choice that it was asked for.
  const state: FormState<ShownOrder> =
    latest.values.order === order ? latest : { ...untouched, values: latest.values }
  const words = state.shown?.words ?? payment?.words
  return (
    <form action={send} className={styles.form} id="order">
      {state.status === 'failed' && (
        <Banner variant="critical" role="alert" title={strings.failed}>
          {state.message}
        </Banner>
      )}
      <Hidden fields={{ ...fields, order }} />
      <Agreed amounts={words?.seen ?? {}} />
      {payment && (
        <BilledTo
          state={state}
          billed={payment.billed}
          taxTypes={payment.taxTypes}
          strings={payment.strings}
        />
      )}
      {state.shown && <Shown shown={state.shown} strings={strings} />}
      {payment && <Terms state={state} terms={payment.terms} required={strings.termsRequired} />}
      <div className={styles.go}>
        <SubmitButton
          variant="primary"
          size="large"
          name="intent"
          value="confirm"
          pendingLabel={strings.starting}
        >
          {words?.button ?? button}
        </SubmitButton>
        <p className={styles.next}>{strings.next}</p>
      </div>
    </form>
  )
}

function Shown({ shown: { words, changed }, strings }: { shown: ShownOrder; strings: Strings }) {
  return (
    <>
      <Banner
        variant={changed ? 'warning' : 'info'}
        role={changed ? 'alert' : 'status'}
        title={changed ? strings.changed : strings.applied}
      />
      <Bill title={strings.billTitle} lines={words.lines} notes={words.notes} />
    </>
  )
}

interface TermsProps {
  state: FormState<ShownOrder>
  terms: ReactNode
  required: string
}

function Terms({ state, terms, required }: TermsProps) {
  const isRefused = state.fields.termsAccepted !== undefined
  return (
    <div className={styles.terms}>
      <input
        type="checkbox"
        id="termsAccepted"
        name="termsAccepted"
        key={state.values.termsAccepted === undefined ? 'unticked' : 'ticked'}
        defaultChecked={state.values.termsAccepted !== undefined}
        required
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? 'terms-required' : undefined}
      />
      <label htmlFor="termsAccepted">{terms}</label>
      {isRefused && (
        <p className={styles.refused} id="terms-required">
          {required}
        </p>
      )}
    </div>
  )
}
