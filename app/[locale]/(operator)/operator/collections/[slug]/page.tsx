import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { CollectionEditor } from '@/components/collections/collection-editor'
import { Container } from '@/components/layout/container'
import { OperatorNav } from '@/components/reviews/operator-nav'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireOperator } from '@/lib/auth/operator'
import { findChoices } from '@/lib/catalogue/queries/find-choices'
import { getCollected } from '@/lib/collections/queries/get-collected'
import { getCollectionAdmin } from '@/lib/collections/queries/operate-collections'
import {
  describeCollectionAction,
  orderCollectionAction,
  publishCollectionAction,
  removeCollectionAction,
} from '../actions'

export const dynamic = 'force-dynamic'

type EditorProps = PageProps<'/[locale]/operator/collections/[slug]'>

export async function generateMetadata({ params }: EditorProps): Promise<Metadata> {
  return { title: (await params).slug }
}

export default async function CollectionEditorPage({ params, searchParams }: EditorProps) {
  const locale = await pageLocale()
  const { slug } = await params
  await requireOperator(locale, `/${locale}/operator/collections/${slug}`)
  const { q } = await searchParams
  const search = typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 80) : ''
  const collection = await getCollectionAdmin(slug.replaceAll('\0', ''))
  if (collection === null) notFound()
  const t = await getTranslations('collections.operator')
  const listings = await getCollected(slug, locale)
  const taken = listings.map((listing) => listing.slug)
  const found = await findChoices(search, taken, locale)
  return (
    <Container page>
      <PageHeader
        title={collection.title[locale]}
        parent={{ href: `/${locale}/operator/collections`, label: t('back') }}
        actions={
          collection.isPublished ? (
            <LinkButton href={`/${locale}/collections/${slug}`}>{t('view')}</LinkButton>
          ) : undefined
        }
      />
      <OperatorNav locale={locale} current="collections" />
      <CollectionEditor
        locale={locale}
        collection={collection}
        listings={listings}
        search={search}
        found={found}
        actions={{
          describe: describeCollectionAction,
          order: orderCollectionAction,
          publish: publishCollectionAction,
          remove: removeCollectionAction,
        }}
      />
    </Container>
  )
}
