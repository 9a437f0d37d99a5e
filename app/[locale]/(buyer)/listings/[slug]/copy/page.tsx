import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { CopyForm } from '@/components/connect/copy-form'
import { CopyPageView } from '@/components/connect/copy-page'
import { copyKeys } from '@/components/connect/form-keys'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import { PageHeader } from '@/components/ui/page-header'
import { listOwnedAccounts } from '@/lib/accounts/queries/list-owned-accounts'
import { requireActor } from '@/lib/auth/page'
import { getCopyPage } from '@/lib/manifests/queries/get-copy-page'
import { LONGEST_APP_NAME } from '@/lib/manifests/schema'
import { startCopyAction } from './actions'

export const dynamic = 'force-dynamic'

type CopyListingPageProps = PageProps<'/[locale]/listings/[slug]/copy'>

export async function generateMetadata({ params }: CopyListingPageProps): Promise<Metadata> {
  const listing = await getCopyPage((await params).slug)
  const t = await getTranslations('connect.copy')
  return { title: t('title', { name: listing?.name ?? '' }), robots: { index: false } }
}

export default async function CopyListingPage({ params }: CopyListingPageProps) {
  const [locale, { slug }] = [await pageLocale(), await params]
  const listing = await getCopyPage(slug)
  if (listing === null) notFound()
  const actor = await requireActor(locale, `/${locale}/listings/${slug}/copy`)
  const t = await getTranslations('connect.copy')
  const { name, seller, offer } = listing
  return (
    <Container page>
      <PageHeader
        title={t('title', { name })}
        description={t('lead', { seller: seller.name })}
        parent={{ href: `/${locale}/listings/${slug}`, label: t('back', { name }) }}
      />
      <CopyPageView listing={listing}>
        {offer === null ? null : (
          <>
            <p>{t('nothingKept')}</p>
            <CopyForm
              hidden={{ locale, slug }}
              accounts={await listOwnedAccounts(actor)}
              name={`${name} ${actor.login}`.slice(0, LONGEST_APP_NAME)}
              strings={stringsOf((key) => t(key, { seller: seller.name }), copyKeys)}
              action={startCopyAction}
            />
          </>
        )}
      </CopyPageView>
    </Container>
  )
}
