import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Comparison } from '@/components/compare/comparison'
import { InvalidComparison } from '@/components/compare/invalid-comparison'
import { Container } from '@/components/layout/container'
import { cachedComparison } from '@/lib/catalogue/cached'
import { parseComparison } from '@/lib/catalogue/schema'

export const dynamic = 'force-dynamic'

type ComparePageProps = PageProps<'/[locale]/compare'>

async function load({ searchParams }: ComparePageProps) {
  const locale = await pageLocale()
  const slugs = parseComparison(await searchParams)
  return { locale, view: slugs.ok ? await cachedComparison(slugs.value, locale) : slugs.error }
}

export async function generateMetadata(props: ComparePageProps): Promise<Metadata> {
  const { view } = await load(props)
  const [t, format] = await Promise.all([getTranslations('compare'), getFormatter()])
  const names = 'items' in view ? view.items.map(({ listing }) => listing.name) : []
  return {
    title: names.length > 0 ? t('titleOf', { names: format.list(names) }) : t('title'),
    description: t('lead'),
    robots: { index: false },
  }
}

export default async function ComparePage(props: ComparePageProps) {
  const { locale, view } = await load(props)
  return (
    <Container page>
      {'items' in view ? (
        <Comparison view={view} locale={locale} />
      ) : (
        <InvalidComparison error={view} locale={locale} />
      )}
    </Container>
  )
}
