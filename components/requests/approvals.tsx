import { useFormatter, useTranslations } from 'next-intl'
import type { ApprovalsView } from '@/lib/approvals/types'
import { TimeAgo } from '../ui/time-ago'
import { ActionForm } from './action-form'
import { ApproveSame } from './approve-same'
import type { RequestPageProps } from './request-view'
import styles from './requests.module.css'

type Given = ApprovalsView['people'][number]

/** Who approved what, where several people have to: with their terms, since only the same ones count together. */
export function Approvals(props: RequestPageProps) {
  const { request } = props
  const t = useTranslations('requests.approvals')
  const { approvals, state } = request
  const isOpen = state === 'pending' || state === 'needs_info'
  if (!isOpen || approvals.people.length === 0 || approvals.needed === 1) return null
  return (
    <section className={styles.section} aria-labelledby="approvals">
      <h2 className={styles.heading} id="approvals">
        {t('title')}
      </h2>
      <div className={styles.stack}>
        <p>{t(approvals.differ ? 'differ' : 'missing', approvalCounts(approvals))}</p>
        <ul className={styles.plain}>
          {approvals.people.map((given) => (
            <li key={given.by}>
              <OneApproval {...props} given={given} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** What a sentence about approvals counts. */
export function approvalCounts({ given, needed }: Pick<ApprovalsView, 'given' | 'needed'>) {
  return { given, needed }
}

function OneApproval({ request, locale, actions, given }: RequestPageProps & { given: Given }) {
  const t = useTranslations('requests.approvals')
  const { id: requestId, version } = request
  const form = { locale, requestId, version }
  return (
    <div className={styles.stack}>
      <p>
        {t.rich(given.own ? 'own' : 'by', {
          who: given.by,
          time: () => <TimeAgo at={given.at} locale={locale} />,
        })}{' '}
        <Changes terms={given.terms} />
        {given.outdated && ` ${t('outdated')}`}
      </p>
      {given.note !== '' && <p className={styles.said}>{given.note}</p>}
      {given.own && (
        <ActionForm
          id="take-back"
          locale={locale}
          requestId={requestId}
          action={actions.takeBack}
          text={null}
          button={t('takeBack')}
          pending={t('saving')}
        />
      )}
      {mayJoin(request, given) && (
        <ApproveSame
          {...form}
          terms={given.terms}
          action={actions.approve}
          button={t('same', { who: given.by })}
          pending={t('saving')}
        />
      )}
    </div>
  )
}

/** Whether the reader decides, and approving the same is not what "as asked" does anyway. */
function mayJoin({ actions, approvals }: RequestPageProps['request'], given: Given): boolean {
  if (given.own || given.outdated || !actions.includes('approve')) return false
  const hasOwn = approvals.people.some(({ own }) => own)
  return hasOwn ? approvals.differ : given.terms.changes.length > 0
}

/** How an approval differs from what was asked, each with what it says instead. */
function Changes({ terms }: { terms: Given['terms'] }) {
  const t = useTranslations('requests.approvals')
  const facts = useTranslations('requests.facts')
  const format = useFormatter()
  const { changes, plan, cycle, units, selection, repositories, endsAt } = terms
  if (changes.length === 0) return t('asAsked')
  const names = repositories.map(({ id, name }) => name ?? facts('repository', { id }))
  const said = {
    plan: plan?.name ?? '',
    cycle: cycle ?? '',
    units: format.number(units),
    repositories: selection === 'all' ? facts('allRepositories') : format.list(names),
    end_date: endsAt
      ? format.dateTime(new Date(endsAt), { dateStyle: 'long', timeZone: 'UTC' })
      : '',
  }
  return t('changed', {
    changes: format.list(changes.map((one) => t(`changes.${one}`, { value: said[one] }))),
  })
}

/** What stands in place of approving for who approved already: that somebody else has to. */
export function OwnApproval({ request: { approvals } }: Pick<RequestPageProps, 'request'>) {
  const t = useTranslations('requests.approvals')
  return (
    <p>
      {t(approvals.differ ? 'ownDiffers' : 'ownMissing')} <a href="#approvals">{t('see')}</a>
    </p>
  )
}
