'use client'

import { useActionState } from 'react'
import type { CampaignItemView, Decision } from '@/lib/campaigns/types'
import { type FormAction, type FormState, sentValue, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import styles from './campaigns.module.css'

type Strings = Record<
  'question' | 'narrowing' | 'narrowingCaption' | 'note' | 'button' | 'pending',
  string
>

interface DecideFormProps {
  locale: Locale
  item: Pick<CampaignItemView, 'id' | 'version' | 'decision' | 'narrowing' | 'note'>
  most: { narrowing: number; note: number }
  choices: { value: Decision; label: string; caption: string }[]
  strings: Strings
  action: FormAction
}

/** Keep, narrow or remove, with the reason. Works before JavaScript loads. */
export function DecideForm(props: DecideFormProps) {
  const { locale, item, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  const { id, version } = item
  return (
    <form action={send} className={styles.form} key={version}>
      <FormMessage state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="version" value={version} />
      <Choices {...props} state={state} />
      <Words {...props} state={state} />
      <SubmitButton variant="primary" pendingLabel={strings.pending}>
        {strings.button}
      </SubmitButton>
    </form>
  )
}

type PartProps = DecideFormProps & { state: FormState }

function Choices({ item, choices, strings, state }: PartProps) {
  const chosen = sentValue(state, 'decision', item.decision ?? '')
  return (
    <ChoiceGroup
      id={`${item.id}-decision`}
      label={strings.question}
      validation={state.fields.decision}
    >
      {choices.map(({ value, label, caption }) => (
        <Radio
          key={value}
          id={`${item.id}-${value}`}
          name="decision"
          value={value}
          required
          defaultChecked={chosen === value}
          label={label}
          caption={caption}
        />
      ))}
    </ChoiceGroup>
  )
}

function Words({ item, most, strings, state }: PartProps) {
  return (
    <>
      <FormControl
        name={`${item.id}-narrowing`}
        label={strings.narrowing}
        caption={strings.narrowingCaption}
        validation={state.fields.narrowing}
      >
        {(field) => (
          <TextInput
            {...field}
            name="narrowing"
            maxLength={most.narrowing}
            defaultValue={sentValue(state, 'narrowing', item.narrowing)}
          />
        )}
      </FormControl>
      <FormControl name={`${item.id}-note`} label={strings.note} validation={state.fields.note}>
        {(field) => (
          <TextArea
            {...field}
            name="note"
            maxLength={most.note}
            defaultValue={sentValue(state, 'note', item.note)}
          />
        )}
      </FormControl>
    </>
  )
}
