import { useLocale, useTranslations } from 'next-intl'
import { longest } from '@/lib/approvals/schema'
import type { RequestView } from '@/lib/approvals/types'
import { formatMoney, formatPrice } from '@/lib/core/money'
import type { PlanView } from '@/lib/plans/types'
import { Details } from '../ui/details'
import { ActionForm } from './action-form'
import { ApproveForm, type ApproveTerms } from './approve-form'
import type { RequestPageProps } from './request-view'
import styles from './requests.module.css'

/** The decision: as asked, less of it, or not, each opening its few fields in place. */
export function Decide({ request, locale, actions }: RequestPageProps) {
  const t = useTranslations('requests.decide')
  const { id: requestId, version, actions: may, organization, listing } = request
  const names = { name: listing.name, login: organization }
  const form = { locale, requestId, version }
  const deny = may.includes('deny') ? 'deny' : may.includes('revoke') ? 'revoke' : null
  if (deny === null) return null
  return (
    <section className={styles.section} aria-labelledby="decision">
      <h2 className={styles.heading} id="decision">
        {t('title')}
      </h2>
      <div className={styles.stack}>
        {may.includes('approve') && <Approve request={request} locale={locale} actions={actions} />}
        <Details summary={t(deny)}>
          <p>{t(`${deny}Text`, names)}</p>
          <ActionForm
            {...form}
            id="deny"
            action={actions.deny}
            text={{ name: 'note', label: t('why'), required: true, most: longest.note }}
            button={t(`${deny}Button`)}
            pending={t('saving')}
            variant="danger"
          />
        </Details>
      </div>
    </section>
  )
}

function useTerms({ asked }: RequestView): ApproveTerms {
  const t = useTranslations('requests.facts')
  return {
    planId: asked.plan?.id ?? '',
    cycle: asked.cycle ?? '',
    units: asked.units,
    selection: asked.selection ?? '',
    repositories: asked.repositories.map(({ id, name }) => ({
      id,
      name: name ?? t('repository', { id }),
    })),
  }
}

function usePlanLabel(cycle: RequestView['asked']['cycle']) {
  const t = useTranslations('requests.decide')
  const locale = useLocale()
  const say = useTranslations('requests.ask')
  return ({ name, monthlyPrice, yearlyPrice, unitName }: PlanView): string => {
    const price = cycle === 'yearly' ? yearlyPrice : monthlyPrice
    if (price === null) return name
    const unit = unitName === null ? 'no' : 'yes'
    const words = { price: formatPrice(price, locale), per: unitName ?? '', unit }
    return t('planPrice', { plan: name, price: say(cycle === 'yearly' ? 'year' : 'month', words) })
  }
}

function Approve({ request, locale, actions }: Omit<RequestPageProps, 'risk'>) {
  const t = useTranslations('requests.decide')
  const { id: requestId, version, asked, plans, organization, requester, listing, cost } = request
  const terms = useTerms(request)
  const labelOf = usePlanLabel(asked.cycle)
  const form = { locale, requestId, version, asked: terms, action: actions.approve }
  const strings = {
    plan: t('plan'),
    units: t('units'),
    repositories: t('repositories'),
    endsAt: t('endsAt'),
    endsAtCaption: t('endsAtCaption'),
    note: t('note'),
    pending: t('saving'),
  }
  const perUnit = plans.some(({ unitName }) => unitName !== null)
  return (
    <>
      <p>
        {t('approveText', { name: listing.name, login: organization })}{' '}
        {t(cost === null ? 'nextFree' : 'nextPaid', {
          login: organization,
          requester,
          seller: listing.seller.name,
          first: cost === null ? '' : formatMoney(cost.first, locale),
        })}
      </p>
      <ApproveForm {...form} choices={null} strings={{ ...strings, button: t('approve') }} />
      <Details summary={t('changed')}>
        <ApproveForm
          {...form}
          choices={{ plans: plans.map((plan) => ({ id: plan.id, label: labelOf(plan) })), perUnit }}
          strings={{ ...strings, button: t('changedButton') }}
        />
      </Details>
    </>
  )
}
