import { useTranslations } from 'next-intl'
import type { ChangePage } from '@/lib/purchases/types'
import { FieldError } from '../setup/field-error'
import { Billing, Cycles, Units } from '../setup/order-fields'
import { PlanPicker } from '../setup/plan-picker'
import { Step } from '../setup/step'
import { Button } from '../ui/button'
import styles from './change.module.css'
import type { ChangeOrder } from './change-order'

interface ChangeChoiceProps {
  page: ChangePage
  order: ChangeOrder
  path: string
}

/** Which plan, how often, how many; where the account is billed, when it pays for the first time. */
export function ChangeChoice({ page, order, path }: ChangeChoiceProps) {
  const t = useTranslations('planChange')
  const { purchase, held, plans } = page
  const { plan, errors } = order
  const isSold = plans.some(({ plan: { id } }) => id === held.id)
  return (
    <form id="choice" method="get" action={path} className={styles.choice}>
      <Step number={1} title={t('choose.title')} state="open">
        {!isSold && (
          <p>{t('choose.retired', { plan: held.name, account: purchase.account.login })}</p>
        )}
        {errors.planId && <FieldError>{errors.planId}</FieldError>}
        <PlanPicker
          login={purchase.account.login}
          options={plans.map(({ plan: one, refusal }) => ({
            plan: one,
            refusal,
            // What is paid for already is no trial again.
            trialDays: held.priceModel === 'free' ? one.trialDays : 0,
          }))}
          chosen={plan?.number ?? null}
          seller={{ ...purchase.seller, websiteUrl: '', canSell: true }}
        />
        {plan && plan.priceModel !== 'free' && <Paid page={page} order={order} plan={plan} />}
      </Step>
      <div className={styles.update}>
        <Button type="submit">{t('update')}</Button>
      </div>
    </form>
  )
}

interface PaidProps {
  page: ChangePage
  order: ChangeOrder
  plan: NonNullable<ChangeOrder['plan']>
}

function Paid({ page: { purchase, held }, order, plan }: PaidProps) {
  const { cycle, units, country, postal, errors } = order
  return (
    <div className={styles.fields}>
      <Cycles plan={plan} cycle={cycle} error={errors.cycle} />
      {plan.unitName !== null && (
        <Units key={plan.id} unit={plan.unitName} units={units} error={errors.units} />
      )}
      {held.isFree && (
        <Billing country={country} postal={postal} seller={purchase.seller.name} errors={errors} />
      )}
    </div>
  )
}
