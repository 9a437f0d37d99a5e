'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { type FormAction, type FormValues, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PlanView } from '@/lib/plans/types'
import { PlanCard } from '../plans/plan-card'
import { Details } from '../ui/details'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { PlanCosts } from './plan-costs'
import styles from './plan-editor.module.css'
import { PlanPrices } from './plan-prices'
import { PlanWords } from './plan-words'
import { type TypedPlan, viewOf } from './typed-plan'

interface PlanFormProps {
  locale: Locale
  currency: string
  number: number
  /** What tells the action which listing, which plan and which version of it. */
  hidden: Record<string, string>
  initial: TypedPlan
  action: FormAction
}

/** What was sent and refused, over what the form began with. */
function kept(initial: TypedPlan, values: FormValues): TypedPlan {
  const sent = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return { ...initial, ...Object.fromEntries(sent) }
}

function typedIn(form: HTMLFormElement): TypedPlan {
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return Object.fromEntries(fields)
}

const isSoldBothWays = ({ monthlyPrice, yearlyPrice }: PlanView) =>
  monthlyPrice !== null && yearlyPrice !== null

/** A plan's form with the card that buyers will see beside it, which follows what is typed. */
export function PlanForm({ locale, currency, number, hidden, initial, action }: PlanFormProps) {
  const t = useTranslations('planEditor.form')
  const [state, send] = useActionState(action, untouched)
  const [typed, setTyped] = useState(initial)
  const fields = state.status === 'failed' ? kept(initial, state.values) : initial
  const plan = viewOf(typed, { number, currency, locale })
  return (
    <div className={styles.editor}>
      <form
        action={send}
        className={styles.form}
        onInput={({ currentTarget }) => setTyped(typedIn(currentTarget))}
      >
        <FormMessage state={state} />
        <input type="hidden" name="locale" value={locale} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PlanPrices state={state} typed={fields} currency={currency} />
        <PlanWords state={state} typed={fields} suffix="" />
        <Details summary={t('french')} open={fields.nameFr !== undefined && fields.nameFr !== ''}>
          <div className={styles.section}>
            <p className={styles.note}>{t('frenchCaption')}</p>
            <PlanWords state={state} typed={fields} suffix="Fr" />
          </div>
        </Details>
        <div>
          <SubmitButton variant="primary" pendingLabel={t('saving')}>
            {t('save')}
          </SubmitButton>
        </div>
      </form>
      <aside className={styles.preview} aria-label={t('preview')}>
        <h2 className={styles.heading}>{t('preview')}</h2>
        <div className={isSoldBothWays(plan) ? undefined : styles.oneCycle}>
          <PlanCard
            plan={{ ...plan, name: plan.name === '' ? t('unnamed') : plan.name }}
            locale={locale}
            setupHref={null}
          />
        </div>
        <PlanCosts plan={plan} locale={locale} />
      </aside>
    </div>
  )
}
