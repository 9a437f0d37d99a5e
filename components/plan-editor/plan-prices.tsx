'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/core/form-state'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { TextInput } from '../ui/text-input'
import styles from './plan-editor.module.css'
import type { TypedPlan } from './typed-plan'

interface PlanPricesProps {
  state: FormState
  typed: TypedPlan
  currency: string
}

/** How a plan is charged, for whom it is, and what it costs. */
export function PlanPrices({ state, typed, currency }: PlanPricesProps) {
  const t = useTranslations('planEditor.form')
  return (
    <>
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
      <div className={styles.paid}>
        <div className={styles.pair}>
          {(['monthlyPrice', 'yearlyPrice'] as const).map((name) => (
            <FormControl
              key={name}
              name={name}
              label={t(name, { currency: currency.toUpperCase() })}
              caption={t(`${name}Caption`)}
              validation={state.fields[name]}
            >
              {(input) => (
                <TextInput
                  {...input}
                  inputMode="decimal"
                  maxLength={40}
                  autoComplete="off"
                  defaultValue={typed[name]}
                />
              )}
            </FormControl>
          ))}
          <FormControl
            name="trialDays"
            label={t('trialDays')}
            caption={t('trialDaysCaption')}
            validation={state.fields.trialDays}
          >
            {(input) => (
              <TextInput
                {...input}
                inputMode="numeric"
                maxLength={10}
                autoComplete="off"
                defaultValue={typed.trialDays}
              />
            )}
          </FormControl>
        </div>
      </div>
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
    </>
  )
}
