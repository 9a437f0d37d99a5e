import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { AuditView } from '@/lib/audit/types'
import { Details } from '../ui/details'
import styles from './audit.module.css'
import { useFacts } from './use-facts'

/** Where commands keep what a person wrote as the reason. */
const reasons = ['reason', 'note', 'message']

/** The rule and the reason, and the rest of what was recorded on demand. */
export function AuditWhy({ row }: { row: AuditView }) {
  const t = useTranslations('audit.details')
  const { rule, subject, id, seal } = row
  const recorded = useFacts()(row)
  const given = recorded.filter(({ name }) => reasons.includes(name))
  const rest = recorded.filter(({ name }) => !reasons.includes(name))
  return (
    <div className={styles.why}>
      {rule !== null && <span>{t('rule', { rule })}</span>}
      {given.map(({ name, values }) => (
        <span key={name}>{values.join(' ')}</span>
      ))}
      <Details summary={t('more')}>
        <dl className={styles.facts}>
          {rest.map(({ name, label, values }) => (
            <Fragment key={name}>
              <dt>{label}</dt>
              <dd>
                <Values values={values} />
              </dd>
            </Fragment>
          ))}
          <dt>{t('subject')}</dt>
          <dd>
            <code>{subject.id}</code>
          </dd>
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

function Values({ values }: { values: string[] }) {
  if (values.length === 1) return values[0]
  const counted = values.map((value, at) => ({ value, key: `${at}` }))
  return (
    <ul className={styles.values}>
      {counted.map(({ value, key }) => (
        <li key={key}>{value}</li>
      ))}
    </ul>
  )
}
