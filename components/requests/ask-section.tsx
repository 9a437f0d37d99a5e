import { useFormatter, useTranslations } from 'next-intl'
import type { Asking } from '@/lib/approvals/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { SetupSearch } from '@/lib/installs/schema'
import type { ChosenPlace } from '@/lib/installs/types'
import type { ListingPage } from '@/lib/listings/types'
import type { PlanView } from '@/lib/plans/types'
import { LearnMore } from '../help/learn-more'
import { Banner } from '../ui/banner'
import { AskForm } from './ask-form'
import { OpenRequest } from './open-request'
import { usePlanPrice } from './plan-price'
import styles from './requests.module.css'

/** What the set-up page offers whoever cannot do it alone. */
export interface AskSectionProps {
  listing: ListingPage
  place: ChosenPlace
  search: SetupSearch
  locale: Locale
  asking: Asking
  ask: FormAction
  support: FormAction
}

/** Asking the owners from the listing's own page (S13), or what somebody asked already. */
export function AskSection(props: AskSectionProps) {
  const { listing, place, locale, asking, support } = props
  const t = useTranslations('requests.ask')
  const { login } = place.account
  return (
    <section className={styles.ask} aria-labelledby="ask-title">
      <h2 className={styles.heading} id="ask-title">
        {t('title', { login })}
      </h2>
      {asking.open ? (
        <OpenRequest open={asking.open} locale={locale} support={support} />
      ) : (
        <div className={styles.stack}>
          <p>
            {t('lead', { name: listing.name, login })} <LearnMore topic="asking" />
          </p>
          <Denied asking={asking} locale={locale} />
          <Form {...props} />
        </div>
      )}
    </section>
  )
}

const long = { dateStyle: 'long', timeZone: 'UTC' } as const

function Denied({ asking: { denied }, locale }: Pick<AskSectionProps, 'asking' | 'locale'>) {
  const t = useTranslations('requests.ask')
  const format = useFormatter()
  if (denied === null) return null
  const date = format.dateTime(new Date(denied.at), long)
  const title = denied.by
    ? t('deniedBy', { who: denied.by, date })
    : denied.rule
      ? t('deniedByRule', { rule: denied.rule, date })
      : t('denied', { date })
  return (
    <Banner variant="warning" title={title}>
      {denied.note && <p className={styles.said}>{denied.note}</p>}
      {denied.againFrom && (
        <p>{t('againFrom', { date: format.dateTime(new Date(denied.againFrom), long) })}</p>
      )}
      <a href={`/${locale}/requests/${denied.id}`}>{t('deniedLink')}</a>
    </Banner>
  )
}

function usePrices() {
  const t = useTranslations('requests.ask')
  const priceOf = usePlanPrice()
  return (plan: PlanView): string =>
    plan.priceModel === 'free'
      ? t('free')
      : [priceOf(plan, 'monthly'), priceOf(plan, 'yearly')].filter(Boolean).join(' · ')
}

/** The repositories that were chosen above; null where some have to be chosen first. */
function repositoriesOf({ place: { repositories } }: AskSectionProps) {
  if (repositories === null || repositories.selection === 'all') {
    return { selection: 'all', repositoryIds: [] }
  }
  const ids = repositories.listed.filter((one) => one.chosen).map(({ id }) => String(id))
  return ids.length === 0 ? null : { selection: 'selected', repositoryIds: ids }
}

/** Which questions a plan needs an answer to. */
const asksOf = ({ priceModel, unitName }: PlanView) => ({
  cycle: priceModel !== 'free',
  units: unitName !== null,
})

function Form(props: AskSectionProps) {
  const { listing, place, search, locale, asking, ask } = props
  const t = useTranslations('requests.ask')
  const priceOf = usePrices()
  const chosen = repositoriesOf(props)
  if (chosen === null) return <p className={styles.muted}>{t('needsRepositories')}</p>
  const { account, purchase } = place
  const sold = purchase ? [] : listing.plans.filter(({ audience }) => audience !== 'personal')
  const wanted = sold.find(({ number }) => String(number) === search.plan) ?? sold[0]
  const paid = sold.filter(({ priceModel }) => priceModel !== 'free')
  const unit = sold.find(({ unitName }) => unitName !== null)?.unitName ?? ''
  return (
    <AskForm
      action={ask}
      fields={{ locale, slug: listing.slug, accountId: account.id, ...chosen }}
      plans={sold.map((plan) => ({
        id: plan.id,
        label: plan.name,
        caption: priceOf(plan),
        asks: asksOf(plan),
      }))}
      chosen={{
        planId: wanted?.id ?? '',
        cycle:
          search.cycle ?? (paid.some(({ monthlyPrice }) => monthlyPrice) ? 'monthly' : 'yearly'),
        units: search.units,
        reason: asking.reason,
      }}
      strings={{
        plan: t('plan'),
        cycle: t('cycle'),
        monthly: t('monthly'),
        yearly: t('yearly'),
        units: t('units', { unit }),
        unitsCaption: t('unitsCaption'),
        reason: t('reason'),
        reasonCaption: t('reasonCaption', { login: account.login }),
        button: t('button', { login: account.login }),
        pending: t('asking'),
      }}
    />
  )
}
