import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CostView, RequestView, TermsView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import { scopeWords } from '@/lib/permissions/rules'
import { KindLabel } from '../listings/kind-label'
import { PublisherName } from '../listings/publisher-name'
import { DiffersNotice } from '../permissions/differs-notice'
import { PermissionList } from '../permissions/permission-list'
import { PermissionSummary } from '../permissions/permission-summary'
import { Details } from '../ui/details'
import styles from './requests.module.css'

interface RequestFactsProps {
  request: RequestView
  locale: Locale
}

/** The facts that a decision needs: who makes it, what it may do, where, what it costs, and what does the same already. */
export function RequestFacts({ request, locale }: RequestFactsProps) {
  const t = useTranslations('requests.facts')
  const { listing, approved, asked, alike } = request
  const terms = approved ?? asked
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t(approved ? 'approved' : 'asked')}</h2>
        <Facts rows={useTerms(terms, approved?.endsAt ?? null)} />
      </section>
      {terms.plan && <Price request={request} cycle={terms.cycle} locale={locale} />}
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('publisher')}</h2>
        <p>
          <PublisherName publisher={listing.publisher} /> <KindLabel kind={listing.kind} />
        </p>
        <p className={styles.muted}>
          {listing.publisher.verifiedDomain === null
            ? t('unproved')
            : t('proved', { domain: listing.publisher.verifiedDomain })}
        </p>
        <p>
          <a href={`/${locale}/listings/${listing.slug}`}>{t('listing', { name: listing.name })}</a>
        </p>
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('alike', { login: request.organization })}</h2>
        {alike.length === 0 ? (
          <p className={styles.muted}>{t('nothingAlike', { login: request.organization })}</p>
        ) : (
          <ul className={styles.plain}>
            {alike.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/${locale}/listings/${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

/** What the app asks for, in a sentence and in full, each with the integrator's reason. */
export function RequestAccess({ request: { listing } }: { request: RequestView }) {
  const t = useTranslations('requests.facts')
  const locale = useLocale()
  const { name, permissions, scopes } = listing
  if (listing.kind !== 'github_app') {
    return scopes.length === 0 ? (
      <p>{t('ownAccess', { kind: listing.kind })}</p>
    ) : (
      <ul className={styles.plain}>
        {scopes.map((scope) => (
          <li key={scope.name}>
            <code>{scope.name}</code> {scopeWords(scope.name, locale)}
            <span className={styles.reason}>{scope.reason}</span>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <DiffersNotice name={name} permissions={permissions} since={listing.differsSince} />
      <p>
        <PermissionSummary name={name} permissions={permissions} />
      </p>
      {permissions.length > 0 && (
        <Details summary={t('permissions', { count: permissions.length })}>
          <PermissionList name={name} permissions={permissions} />
        </Details>
      )}
    </>
  )
}

function useTerms(
  { plan, cycle, units, selection, repositories }: TermsView,
  endsAt: string | null,
): [string, ReactNode][] {
  const t = useTranslations('requests.facts')
  const format = useFormatter()
  const names = repositories.map(({ id, name }) => name ?? t('repository', { id }))
  return [
    [t('plan'), plan && (cycle === null ? plan.name : t('planCycle', { plan: plan.name, cycle }))],
    [t('units'), plan?.unitName ? t('unitCount', { units, unit: plan.unitName }) : null],
    [
      t('repositories'),
      selection === null ? null : selection === 'all' ? t('allRepositories') : format.list(names),
    ],
    [
      t('endsAt'),
      endsAt && format.dateTime(new Date(endsAt), { dateStyle: 'long', timeZone: 'UTC' }),
    ],
  ]
}

function Facts({ rows }: { rows: [string, ReactNode][] }) {
  const t = useTranslations('requests.facts')
  const said = rows.filter(([, value]) => value)
  if (said.length === 0) return <p className={styles.muted}>{t('accessOnly')}</p>
  return (
    <dl className={styles.facts}>
      {said.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Price({ request, locale, cycle }: RequestFactsProps & Pick<TermsView, 'cycle'>) {
  const t = useTranslations('requests.facts')
  const { approved, cost, listing } = request
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t(approved ? 'priceApproved' : 'price')}</h2>
      {cost === null ? (
        <p className={styles.muted}>{t('free')}</p>
      ) : (
        <Cost cost={cost} cycle={cycle} locale={locale} seller={listing.seller.name} />
      )}
    </section>
  )
}

interface CostProps {
  cost: CostView
  cycle: TermsView['cycle']
  locale: Locale
  seller: string
}

function Cost({ cost, cycle, locale, seller }: CostProps) {
  const t = useTranslations('requests.facts')
  const { first, each, year, trialDays } = cost
  return (
    <>
      <Facts
        rows={[
          [t('first'), formatMoney(first, locale)],
          [t('each', { cycle: cycle ?? 'monthly' }), formatMoney(each, locale)],
          [t('year'), formatMoney(year, locale)],
          [t('trial'), trialDays > 0 ? t('trialDays', { days: trialDays }) : null],
        ]}
      />
      <p className={styles.muted}>{t('beforeTax', { seller })}</p>
    </>
  )
}
