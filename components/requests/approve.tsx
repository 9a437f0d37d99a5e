import { useTranslations } from 'next-intl'
import type { RequestView } from '@/lib/approvals/types'
import { formatMoney } from '@/lib/core/money'
import { Details } from '../ui/details'
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

/** An approval as it was asked, with what that costs, or with less of it. */
export function Approve({ request, locale, actions }: Omit<RequestPageProps, 'viewer' | 'risk'>) {
  const t = useTranslations('requests.decide')
  const ask = useTranslations('requests.ask')
  const { id: requestId, version, asked, cost, organization, requester, listing } = request
  const terms = useTerms(request)
  const choices = useChoices(request)
  const bill = useBill()
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
      <p>
        {t('approveText', { name: listing.name, login: organization })}{' '}
        {t(cost === null ? 'nextFree' : 'nextPaid', {
          login: organization,
          requester,
          seller: listing.seller.name,
          first: cost === null ? '' : formatMoney(cost.first, locale),
        })}
      </p>
      {cost && asked.cycle && <p>{t('asAsked', { bill: bill(cost, asked.cycle) })}</p>}
      <ApproveForm {...form} choices={null} strings={{ ...strings, button: t('approve') }} />
      <Details summary={t('changed')}>
        <ApproveForm
          {...form}
          choices={choices}
          strings={{ ...strings, button: t('changedButton') }}
        />
      </Details>
    </>
  )
}
