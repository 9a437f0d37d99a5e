import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { limitSearches } from '@/app/limit-searches'
import { pageLocale } from '@/app/page-locale'
import { Comparison } from '@/components/compare/comparison'
import { InvalidComparison } from '@/components/compare/invalid-comparison'
import { Container } from '@/components/layout/container'
import { cachedComparison, cachedNames } from '@/lib/catalogue/cached'
import { chosenAmong, parseComparison } from '@/lib/catalogue/schema'
import type { DomainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'

export const dynamic = 'force-dynamic'

type ComparePageProps = PageProps<'/[locale]/compare'>

/** Once for what the page says of itself and for the page. */
const compared = cache((slugs: string, locale: Locale) =>
  cachedComparison(slugs === '' ? [] : slugs.split(','), locale),
)

async function load({ searchParams }: ComparePageProps) {
  const locale = await pageLocale()
  const slugs = parseComparison(await searchParams)
  if (!slugs.ok) return { locale, view: slugs.error }
  return { locale, view: await compared(slugs.value.join(), locale) }
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

/** The names of what was chosen, where that is too much; what is not published is not named. */
async function tooMany({ searchParams }: ComparePageProps, { code }: DomainError, locale: Locale) {
  return code === 'too_many_compared' ? cachedNames(chosenAmong(await searchParams), locale) : []
}

export default async function ComparePage(props: ComparePageProps) {
  await limitSearches(await pageLocale())
  const { locale, view } = await load(props)
  const chosen = 'items' in view ? [] : await tooMany(props, view, locale)
  return (
    <Container page>
      {'items' in view ? (
        <Comparison view={view} locale={locale} />
      ) : (
        <InvalidComparison error={view} chosen={chosen} locale={locale} />
      )}
    </Container>
  )
}
