import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { AuditView } from '@/lib/audit/types'
import { Details } from '../ui/details'
import styles from './audit.module.css'

/** Where commands keep what a person wrote as the reason. */
const reasons = ['reason', 'note', 'message']

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** The rule and the reason, and the rest of what was recorded on demand. */
export function AuditWhy({ row }: { row: AuditView }) {
  const t = useTranslations('audit.details')
  const { rule, subject, detail, id, seal } = row
  const recorded = typeof detail === 'object' && detail !== null ? Object.entries(detail) : []
  const given = recorded.filter(([name, value]) => reasons.includes(name) && value)
  const rest = recorded.filter(([name]) => !reasons.includes(name))
  return (
    <div className={styles.why}>
      {rule !== null && <span>{t('rule', { rule })}</span>}
      {given.map(([name, value]) => (
        <span key={name}>{textOf(value)}</span>
      ))}
      <Details summary={t('more')}>
        <dl className={styles.facts}>
          <dt>{t('subject')}</dt>
          <dd>
            <code>{`${subject.type} ${subject.id}`}</code>
          </dd>
          {rest.map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{textOf(value)}</code>
              </dd>
            </Fragment>
          ))}
          <dt>{t('entry')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
          <dt>{t('seal')}</dt>
          <dd>{seal === null ? t('unsealed') : t('sealed', { number: seal })}</dd>
        </dl>
      </Details>
    </div>
  )
}
