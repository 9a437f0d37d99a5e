'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/core/form-state'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import styles from './plan-editor.module.css'
import { PlanField } from './plan-field'
import type { TypedPlan } from './typed-plan'

interface PlanPricesProps {
  state: FormState
  typed: TypedPlan
  currency: string
}

/** How a plan is charged, what it costs, and for whom it is. */
export function PlanPrices(props: PlanPricesProps) {
  return (
    <>
      <Model {...props} />
      <Prices {...props} />
      <Audience {...props} />
    </>
  )
}

function Model({ state, typed }: PlanPricesProps) {
  const t = useTranslations('planEditor.form')
  return (
    <ChoiceGroup id="priceModel" label={t('priceModel')} validation={state.fields.priceModel}>
      {(['free', 'flat_rate', 'per_unit'] as const).map((model) => (
        <Radio
          key={model}
          id={`priceModel-${model}`}
          name="priceModel"
          value={model}
          label={t(`models.${model}`)}
          caption={t(`modelCaptions.${model}`)}
          defaultChecked={typed.priceModel === model}
        />
      ))}
    </ChoiceGroup>
  )
}

function Prices({ state, typed, currency }: PlanPricesProps) {
  const t = useTranslations('planEditor.form')
  const line = { state, typed }
  return (
    <div className={styles.paid}>
      <div className={styles.pair}>
        {(['monthlyPrice', 'yearlyPrice'] as const).map((name) => (
          <PlanField
            key={name}
            {...line}
            name={name}
            label={t(name, { currency: currency.toUpperCase() })}
            caption={t(`${name}Caption`)}
            limit={40}
            inputMode="decimal"
          />
        ))}
        <PlanField
          {...line}
          name="trialDays"
          label={t('trialDays')}
          caption={t('trialDaysCaption')}
          limit={10}
          inputMode="numeric"
        />
      </div>
    </div>
  )
}

function Audience({ state, typed }: PlanPricesProps) {
  const t = useTranslations('planEditor.form')
  return (
    <ChoiceGroup id="audience" label={t('audience')} validation={state.fields.audience}>
      {(['all', 'personal', 'organization'] as const).map((audience) => (
        <Radio
          key={audience}
          id={`audience-${audience}`}
          name="audience"
          value={audience}
          label={t(`audiences.${audience}`)}
          defaultChecked={typed.audience === audience}
        />
      ))}
    </ChoiceGroup>
  )
}
