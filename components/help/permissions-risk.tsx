import { useLocale, useTranslations } from 'next-intl'
import { scopeWords } from '@/lib/permissions/rules'
import type { RiskRow, WeighedClass, WeighedScope } from '@/lib/permissions/types'
import { DataTable } from '../ui/data-table'
import { PageHeader } from '../ui/page-header'
import styles from './help.module.css'
import { MoreHelp } from './more-help'
import { PermissionWeights } from './permission-weights'

interface PermissionsRiskProps {
  classes: WeighedClass[]
  permissions: RiskRow[]
  scopes: WeighedScope[]
  /** The fewest integrations that make a category large enough. */
  fewest: number
}

/** How access is weighed and graded, with every weight: made of the data that the grades are made of. */
export function PermissionsRisk({ classes, permissions, scopes, fewest }: PermissionsRiskProps) {
  const t = useTranslations('help.risk')
  return (
    <article className={styles.page}>
      <PageHeader title={t('title')} description={t('lead')} />
      <section className={styles.part} aria-labelledby="grading">
        <h2 id="grading">{t('grading.title')}</h2>
        <p className={styles.text}>{t('grading.sum')}</p>
        <p className={styles.text}>{t('grading.relative')}</p>
        <p className={styles.text}>{t('grading.small', { fewest })}</p>
        <p className={styles.text}>{t('grading.limits')}</p>
      </section>
      <Classes classes={classes} />
      <PermissionWeights permissions={permissions} />
      <Scopes scopes={scopes} />
      <MoreHelp except="risk" />
    </article>
  )
}

function Classes({ classes }: { classes: WeighedClass[] }) {
  const t = useTranslations('help.risk')
  return (
    <section className={styles.part} aria-labelledby="classes">
      <h2 id="classes">{t('classes.title')}</h2>
      <DataTable
        label={t('classes.title')}
        rows={classes}
        rowKey={(row) => row.class}
        columns={[
          {
            key: 'class',
            header: t('classes.class'),
            rowHeader: true,
            render: (row) => t(`class.${row.class}.name`),
          },
          {
            key: 'weight',
            header: t('classes.weight'),
            align: 'end',
            render: ({ weight }) => weight,
          },
          { key: 'why', header: t('classes.why'), render: (row) => t(`class.${row.class}.why`) },
        ]}
      />
      <p className={styles.text}>{t('unknown')}</p>
    </section>
  )
}

function Scopes({ scopes }: { scopes: WeighedScope[] }) {
  const t = useTranslations('help.risk')
  const locale = useLocale()
  return (
    <section className={styles.part} aria-labelledby="scopes">
      <h2 id="scopes">{t('scopes.title')}</h2>
      <p className={styles.text}>{t('scopes.text')}</p>
      <DataTable
        label={t('scopes.title')}
        rows={scopes}
        rowKey={({ scope }) => scope}
        columns={[
          {
            key: 'scope',
            header: t('scopes.scope'),
            rowHeader: true,
            render: ({ scope }) => <code>{scope}</code>,
          },
          {
            key: 'allows',
            header: t('scopes.allows'),
            render: ({ scope }) => scopeWords(scope, locale),
          },
          {
            key: 'weight',
            header: t('classes.weight'),
            align: 'end',
            render: ({ weight }) => weight,
          },
          {
            key: 'class',
            header: t('classes.class'),
            render: (row) => t(`class.${row.class}.name`),
          },
        ]}
      />
    </section>
  )
}
