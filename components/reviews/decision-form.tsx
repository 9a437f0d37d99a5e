'use client'

import { useActionState } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Checkbox, Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import { type MailPreview, MailView } from './mail-view'
import styles from './reviews.module.css'

type DecisionStrings = Record<
  | 'label'
  | 'reasons'
  | 'reasonsCaption'
  | 'message'
  | 'messageCaption'
  | 'decide'
  | 'deciding'
  | 'preview'
  | 'previewing'
  | 'mail',
  string
>

interface Choice {
  value: string
  label: string
}

interface DecisionFormProps {
  locale: Locale
  reviewId: string
  decisions: Choice[]
  reasons: Choice[]
  strings: DecisionStrings
  /** Decides, or with the button "preview" writes the mail without deciding anything. */
  action: FormAction<MailPreview>
}

const idle: FormState<MailPreview> = { ...untouched }

const isTicked = (state: FormState<MailPreview>, name: string, value: string) =>
  [state.values[name]].flat().includes(value)

/** The operator's decision: which, why, and in which words; the mail can be read before it is sent. */
export function DecisionForm(props: DecisionFormProps) {
  const { locale, reviewId, strings, action } = props
  const [state, send] = useActionState(action, idle)
  return (
    <form action={send} className={styles.form} key={JSON.stringify(state.values)}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="review" value={reviewId} />
      <Fields {...props} state={state} />
      {state.shown && <MailView mail={state.shown} title={strings.mail} />}
      <span className={styles.inline}>
        <SubmitButton variant="primary" pendingLabel={strings.deciding}>
          {strings.decide}
        </SubmitButton>
        <SubmitButton name="preview" value="1" pendingLabel={strings.previewing}>
          {strings.preview}
        </SubmitButton>
      </span>
    </form>
  )
}

function Fields(props: DecisionFormProps & { state: FormState<MailPreview> }) {
  const { decisions, reasons, strings, state } = props
  const chosen = state.values.decision ?? 'approve'
  return (
    <>
      <ChoiceGroup id="decision" label={strings.label} validation={state.fields.decision}>
        {decisions.map(({ value, label }) => (
          <Radio
            key={value}
            id={`decision-${value}`}
            name="decision"
            value={value}
            label={label}
            defaultChecked={chosen === value}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup
        id="reasons"
        label={strings.reasons}
        caption={strings.reasonsCaption}
        validation={state.fields.reasons}
      >
        {reasons.map(({ value, label }) => (
          <Checkbox
            key={value}
            id={`reason-${value}`}
            name="reasons"
            value={value}
            label={label}
            defaultChecked={isTicked(state, 'reasons', value)}
          />
        ))}
      </ChoiceGroup>
      <FormControl
        name="message"
        label={strings.message}
        caption={strings.messageCaption}
        validation={state.fields.message}
      >
        {(field) => <TextArea {...field} maxLength={4000} rows={6} defaultValue={written(state)} />}
      </FormControl>
    </>
  )
}

function written({ values }: FormState<MailPreview>): string {
  return typeof values.message === 'string' ? values.message : ''
}
