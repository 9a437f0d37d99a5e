import { useFormatter, useTranslations } from 'next-intl'
import type { ApproverView } from '@/lib/approvals/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { DataTable } from '../ui/data-table'
import { ApproverForm } from './approver-form'
import { RemoveApprover } from './remove-approver'
import styles from './requests.module.css'

interface ApproversProps {
  locale: Locale
  login: string
  approvers: ApproverView[]
  /** The time of the page, ISO 8601: a last day before it is over. */
  at: string
  name: FormAction
  remove: FormAction
}

/** Who decides on requests beside the owners, and naming another. */
export function Approvers(props: ApproversProps) {
  const { locale, login, approvers, name } = props
  const t = useTranslations('requests.approvers')
  return (
    <section className={styles.section} aria-labelledby="approvers">
      <h2 className={styles.heading} id="approvers">
        {t('title')}
      </h2>
      <div className={styles.stack}>
        <p>{t('lead')}</p>
        {approvers.length === 0 ? (
          <p className={styles.muted}>{t('none')}</p>
        ) : (
          <Table {...props} />
        )}
        <ApproverForm
          locale={locale}
          login={login}
          action={name}
          strings={{
            login: t('login'),
            loginCaption: t('loginCaption'),
            until: t('untilLabel'),
            name: t('name'),
            naming: t('naming'),
          }}
        />
      </div>
    </section>
  )
}

function Table({ locale, login, approvers, at, remove }: Omit<ApproversProps, 'name'>) {
  const t = useTranslations('requests.approvers')
  const strings = { remove: t('remove'), removing: t('removing') }
  return (
    <DataTable
      label={t('label')}
      rows={approvers}
      rowKey={({ accountId }) => accountId}
      columns={[
        { key: 'person', header: t('person'), rowHeader: true, render: (one) => one.login },
        {
          key: 'until',
          header: t('until'),
          render: ({ until }) => <Until until={until} at={at} />,
        },
        { key: 'namedBy', header: t('namedBy'), render: ({ namedBy }) => namedBy },
        {
          key: 'actions',
          header: <span className="visually-hidden">{t('actions')}</span>,
          align: 'end',
          render: ({ accountId }) => (
            <RemoveApprover
              locale={locale}
              login={login}
              accountId={accountId}
              action={remove}
              strings={strings}
            />
          ),
        },
      ]}
    />
  )
}

function Until({ until, at }: { until: string | null; at: string }) {
  const t = useTranslations('requests.approvers')
  const format = useFormatter()
  if (until === null) return t('always')
  const date = format.dateTime(new Date(until), { dateStyle: 'long', timeZone: 'UTC' })
  return until < at ? t('over', { date }) : date
}
