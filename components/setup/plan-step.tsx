import { useFormatter, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { ChosenPlace } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import { Bill } from './bill'
import { FieldError } from './field-error'
import { OrderFields } from './order-fields'
import { PlanPicker } from './plan-picker'
import { choosesPlan, type SetupOrder } from './setup-order'
import { Step } from './step'

interface PlanStepProps {
  listing: ListingPage
  chosen: ChosenPlace | null
  order: SetupOrder
  search: SetupSearch
  locale: Locale
}

/** Which plan, and the whole bill before anything is paid. */
export function PlanStep({ listing, chosen, order, search, locale }: PlanStepProps) {
  const t = useTranslations('setup.plan')
  if (chosen === null) {
    return (
      <Step number={3} title={t('title')} state="locked">
        <p>{t('locked')}</p>
        <Kept search={search} />
      </Step>
    )
  }
  if (chosen.purchase !== null) {
    return (
      <Step number={3} title={t('title')} state="done" summary={chosen.purchase.planName}>
        <Purchased place={chosen} purchase={chosen.purchase} locale={locale} />
      </Step>
    )
  }
  if (chosen.plans.length > 0 && !choosesPlan(chosen)) {
    return (
      <Step number={3} title={t('title')} state="done">
        <p>{t('byOwner', { login: chosen.account.login })}</p>
      </Step>
    )
  }
  const { option, isComplete } = order
  return (
    <Step
      number={3}
      title={t('title')}
      state={isComplete ? 'done' : 'open'}
      summary={option?.plan.name}
    >
      {order.errors.planId && <FieldError>{order.errors.planId}</FieldError>}
      <PlanPicker
        login={chosen.account.login}
        options={chosen.plans}
        chosen={option?.plan.number ?? null}
        seller={listing.seller}
      />
      {option && option.plan.priceModel !== 'free' && (
        <Paid listing={listing} order={order} option={option} />
      )}
    </Step>
  )
}

/** What the way here chose already, such as a plan of the listing's page, until its step opens. */
function Kept({ search }: { search: SetupSearch }) {
  const { plan, cycle, units, country, postal } = search
  const chosen = { plan, cycle, units: units === '1' ? null : units, country, postal }
  return Object.entries(chosen).map(
    ([name, value]) =>
      value !== null && <input key={name} type="hidden" name={name} value={value} />,
  )
}

interface PurchasedProps {
  place: ChosenPlace
  purchase: NonNullable<ChosenPlace['purchase']>
  locale: Locale
}

function Purchased({ place, purchase, locale }: PurchasedProps) {
  const t = useTranslations('setup.plan')
  const format = useFormatter()
  const { planName, trialEndsAt, id } = purchase
  const names = { login: place.account.login, plan: planName }
  const date = trialEndsAt && format.dateTime(new Date(trialEndsAt), { dateStyle: 'long' })
  return (
    <p>
      {date ? t('trialing', { ...names, date }) : t('purchased', names)}{' '}
      {place.relation !== 'member' && <a href={`/${locale}/purchases/${id}`}>{t('manage')}</a>}
    </p>
  )
}

interface PaidProps {
  listing: ListingPage
  order: SetupOrder
  option: NonNullable<SetupOrder['option']>
}

function Paid({ listing, order, option }: PaidProps) {
  const t = useTranslations('setup')
  const { words, errors, country } = order
  return (
    <>
      <OrderFields
        plan={option.plan}
        cycle={order.cycle}
        units={order.units}
        country={country}
        postal={order.postal}
        seller={listing.seller.name}
        errors={errors}
      />
      {errors.order && <FieldError>{errors.order}</FieldError>}
      {country === null && <p>{t('plan.needsCountry')}</p>}
      {words && (
        <Bill
          title={t('bill.title')}
          lines={words.lines}
          notes={[...words.notes, t('bill.seller', { seller: listing.seller.name })]}
        />
      )}
    </>
  )
}
