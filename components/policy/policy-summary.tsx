import { useFormatter, useTranslations } from 'next-intl'
import type { Policy, PolicyRule } from '@/lib/policies/types'
import { DataTable } from '../ui/data-table'
import styles from './policy.module.css'
import { useConditions } from './use-conditions'

type Entry = Policy['allow'][number] & { reason?: string }

/** A policy in words, for whoever may read it: what holds for all, who is named, and the rules in their order. */
export function PolicySummary({ policy }: { policy: Policy }) {
  const t = useTranslations('policy.summary')
  const administrators = policy.repository_administrators_may_install
  return (
    <section className={styles.section} aria-labelledby="policy-holds">
      <h2 className={styles.heading} id="policy-holds">
        {t('title')}
      </h2>
      <div className={styles.stack}>
        <dl className={styles.facts}>
          <dt>{t('who')}</dt>
          <dd>{t(`whoValues.${policy.who_may_ask}`)}</dd>
          <dt>{t('administrators')}</dt>
          <dd>{t(administrators ? 'administratorsMay' : 'administratorsMayNot')}</dd>
          <dt>{t('approvals')}</dt>
          <dd>{t(policy.approvals === 2 ? 'approvalsValues.two' : 'approvalsValues.one')}</dd>
          <dt>{t('others')}</dt>
          <dd>{t(`othersValues.${policy.others}`)}</dd>
          <dt>{t('allow')}</dt>
          <dd>
            <Entries entries={policy.allow} />
          </dd>
          <dt>{t('block')}</dt>
          <dd>
            <Entries entries={policy.block} />
          </dd>
        </dl>
        <Rules rules={policy.rules} />
      </div>
    </section>
  )
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations('policy.summary')
  if (entries.length === 0) return t('nothing')
  return (
    <ul className={styles.plain}>
      {entries.map(({ listing, publisher, reason }) => {
        const name = listing
          ? t('listing', { name: listing })
          : t('publisher', { name: publisher ?? '' })
        return <li key={name}>{reason ? t('because', { name, reason }) : name}</li>
      })}
    </ul>
  )
}

function Rules({ rules }: { rules: readonly PolicyRule[] }) {
  const t = useTranslations('policy.rules')
  return (
    <div>
      <h3 className={styles.heading}>{t('title')}</h3>
      <div className={styles.stack}>
        <p className={styles.muted}>{t('lead')}</p>
        {rules.length === 0 ? <p>{t('none')}</p> : <RuleTable rules={rules} />}
      </div>
    </div>
  )
}

function RuleTable({ rules }: { rules: readonly PolicyRule[] }) {
  const t = useTranslations('policy.rules')
  const format = useFormatter()
  const conditionsOf = useConditions()
  const thenOf = ({ decision, reason, route_to: to }: PolicyRule) => {
    const then = to ? t('then_route', { names: format.list(to) }) : t(`then_${decision}`)
    return reason === undefined ? then : t('because', { then, reason })
  }
  return (
    <DataTable
      label={t('label')}
      rows={rules.map((rule, index) => ({ rule, number: index + 1 }))}
      rowKey={({ rule }) => rule.name}
      columns={[
        { key: 'number', header: t('number'), align: 'end', render: ({ number }) => number },
        { key: 'name', header: t('name'), rowHeader: true, render: ({ rule }) => rule.name },
        {
          key: 'when',
          header: t('when'),
          render: ({ rule }) => format.list(conditionsOf(rule.when)) || t('everything'),
        },
        { key: 'then', header: t('then'), render: ({ rule }) => thenOf(rule) },
      ]}
    />
  )
}
