import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Waiting } from '@/components/setup/waiting'
import { authorizationsLink } from '@/lib/adapters/github/links'
import { requireActor } from '@/lib/auth/page'
import { refreshSetup } from '@/lib/installs/commands/refresh-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { getSetupProgress } from '@/lib/installs/queries/get-setup-progress'
import { getHeldListingPage } from '@/lib/listings/queries'
import { abandonAction, checkAction, confirmAction } from './actions'

export const dynamic = 'force-dynamic'

type WaitingPageProps = PageProps<'/[locale]/listings/[slug]/setup/[setupId]'>

export async function generateMetadata({ params }: WaitingPageProps): Promise<Metadata> {
  const { slug } = await params
  const listing = await getHeldListingPage(slug, await pageLocale())
  const t = await getTranslations('setup.waiting')
  return { title: t('metaTitle', { name: listing?.name ?? slug }), robots: { index: false } }
}

export default async function WaitingPage({ params }: WaitingPageProps) {
  const [locale, { slug, setupId }] = [await pageLocale(), await params]
  const actor = await requireActor(locale, `/${locale}/listings/${slug}/setup/${setupId}`)
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) notFound()
  const looked = await refreshSetup(id.value)
  const [progress, listing] = await Promise.all([
    getSetupProgress(id.value, locale),
    getHeldListingPage(slug, locale),
  ])
  if (listing === null || progress.listing.slug !== slug) notFound()
  const silent = looked.ok ? null : looked.error.code === 'github_unavailable' ? 'github' : 'stripe'
  return (
    <Container page>
      <Waiting
        progress={progress}
        listing={listing}
        locale={locale}
        viewer={actor.login}
        silent={silent}
        authorizationsUrl={authorizationsLink()}
        actions={{ check: checkAction, confirm: confirmAction, abandon: abandonAction }}
      />
    </Container>
  )
}
