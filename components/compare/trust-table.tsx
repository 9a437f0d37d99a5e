import { useFormatter, useTranslations } from 'next-intl'
import type { Compared } from '@/lib/catalogue/types'
import { KindLabel } from '../listings/kind-label'
import { PriceFrom } from '../listings/price-from'
import { PublisherName } from '../listings/publisher-name'
import { RiskLabel } from '../permissions/risk-grade'
import { ComparisonTable, type Criterion } from './comparison-table'

/** Who makes them, what they are, and how much they ask for. */
export function TrustTable({ items, locale }: { items: Compared[]; locale: string }) {
  const t = useTranslations('compare')
  const format = useFormatter()
  const criteria: Criterion[] = [
    {
      key: 'kind',
      name: t('rows.kind'),
      of: ({ listing }) => <KindLabel kind={listing.kind} />,
    },
    {
      key: 'publisher',
      name: t('rows.publisher'),
      of: ({ listing }) => <PublisherName publisher={listing.publisher} />,
    },
    { key: 'grade', name: t('rows.grade'), of: ({ risk }) => <RiskLabel risk={risk} /> },
    {
      key: 'weight',
      name: t('rows.weight'),
      of: ({ risk }) => risk && format.number(risk.score),
    },
    {
      key: 'category',
      name: t('rows.category'),
      of: ({ listing: { categories } }) =>
        categories.slice(0, 1).map(({ slug, name }) => (
          <a key={slug} href={`/${locale}/categories/${slug}`}>
            {name}
          </a>
        )),
    },
    {
      key: 'installs',
      name: t('rows.installs'),
      of: ({ listing }) => format.number(listing.installs),
    },
    {
      key: 'price',
      name: t('rows.price'),
      of: ({ listing }) => <PriceFrom price={listing.price} />,
    },
    {
      key: 'trial',
      name: t('rows.trial'),
      of: ({ listing }) => t('days', { days: listing.price.trialDays }),
    },
  ]
  return <ComparisonTable id="trust" title={t('tables.trust')} items={items} criteria={criteria} />
}
