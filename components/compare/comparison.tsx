import { GitCompareIcon } from '@primer/octicons-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ComparisonView } from '@/lib/catalogue/types'
import { Banner } from '../ui/banner'
import { Blankslate } from '../ui/blankslate'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { AccessTables } from './access-tables'
import { AddForm } from './add-form'
import styles from './compare.module.css'
import { ComparedItems } from './compared-items'
import { PlanTable } from './plan-table'
import { TrustTable } from './trust-table'

interface ComparisonProps {
  view: ComparisonView
  locale: string
}

/** Up to four integrations side by side: who makes them, what they may do, what they cost. */
export function Comparison({ view, locale }: ComparisonProps) {
  const t = useTranslations('compare')
  const { items } = view
  return (
    <article className={styles.page}>
      <PageHeader title={t('title')} description={t('lead')} />
      <Missing slugs={view.missing} />
      {items.length === 0 && <Nothing locale={locale} />}
      {items.length > 0 && <ComparedItems items={items} locale={locale} />}
      {items.length > 1 && (
        <>
          <TrustTable items={items} locale={locale} />
          <AccessTables items={items} />
          <PlanTable items={items} locale={locale} />
        </>
      )}
      {items.length === 1 && <p className={styles.note}>{t('one')}</p>}
      <AddForm view={view} locale={locale} />
    </article>
  )
}

function Missing({ slugs }: { slugs: string[] }) {
  const t = useTranslations('compare')
  const format = useFormatter()
  if (slugs.length === 0) return null
  return (
    <Banner
      variant="warning"
      title={t('missing', { count: slugs.length, names: format.list(slugs) })}
    />
  )
}

function Nothing({ locale }: { locale: string }) {
  const t = useTranslations('compare.empty')
  return (
    <Blankslate
      visual={GitCompareIcon}
      border
      heading={t('title')}
      actions={
        <LinkButton href={`/${locale}/search`} variant="primary">
          {t('go')}
        </LinkButton>
      }
    >
      {t('text')}
    </Blankslate>
  )
}
