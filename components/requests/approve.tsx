import { useTranslations } from 'next-intl'
import type { RequestView } from '@/lib/approvals/types'
import { formatMoney } from '@/lib/core/money'
import { Details } from '../ui/details'
import { OwnApproval } from './approvals'
import { ApproveForm, type ApproveTerms } from './approve-form'
import { useBill, useChoices } from './approve-offers'
import type { RequestPageProps } from './request-view'

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

/** An approval as it was asked, with what that costs, or with less of it; instead of one's own earlier approval, where several approve. */
export function Approve({ request, locale, actions }: Omit<RequestPageProps, 'viewer' | 'risk'>) {
  const t = useTranslations('requests.decide')
  const ask = useTranslations('requests.ask')
  const { id: requestId, version, approvals } = request
  const own = approvals.people.some((one) => one.own && !one.outdated)
  const terms = useTerms(request)
  const choices = useChoices(request)
  const form = { locale, requestId, version, asked: terms, action: actions.approve }
  const strings = {
    plan: t('plan'),
    cycle: ask('cycle'),
    repositories: t('repositories'),
    endsAt: t('endsAt'),
    endsAtCaption: t('endsAtCaption'),
    note: t('note'),
    pending: t('saving'),
  }
  return (
    <>
      {own ? (
        <OwnApproval request={request} />
      ) : (
        <>
          <WhatNext request={request} locale={locale} />
          <ApproveForm {...form} choices={null} strings={{ ...strings, button: t('approve') }} />
        </>
      )}
      <Details summary={t(own ? 'changedAgain' : 'changed')}>
        <ApproveForm
          {...form}
          choices={choices}
          strings={{ ...strings, button: t('changedButton') }}
        />
      </Details>
    </>
  )
}

/** What an approval allows, what comes next and by whom, and what it costs. */
function WhatNext({ request, locale }: Pick<RequestPageProps, 'request' | 'locale'>) {
  const t = useTranslations('requests.decide')
  const bill = useBill()
  const { organization: login, requester, listing, asked, cost, approvals } = request
  const { name, kind, seller } = listing
  const paid = cost === null ? 'no' : 'yes'
  const others = approvals.needed - approvals.given
  return (
    <>
      <p>
        {others > 1
          ? t('firstOfSome', { name, login, others: others - 1 })
          : t('approveText', { name, login, kind, paid })}{' '}
        {t(cost === null ? 'nextFree' : 'nextPaid', {
          ...{ login, name, requester, kind, seller: seller.name },
          first: cost === null ? '' : formatMoney(cost.first, locale),
        })}
      </p>
      {cost && asked.cycle && <p>{t('asAsked', { bill: bill(cost, asked.cycle) })}</p>}
    </>
  )
}
