import { MarkGithubIcon, ShieldLockIcon } from '@primer/octicons-react'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Setup } from '@/components/setup/setup'
import { Blankslate } from '@/components/ui/blankslate'
import { LinkButton } from '@/components/ui/link-button'
import { getAsking } from '@/lib/approvals/queries/get-asking'
import { ipOf } from '@/lib/auth/actor'
import { requireActor, signInAgainPath } from '@/lib/auth/page'
import { cachedListingPage } from '@/lib/catalogue/cached'
import { describeError } from '@/lib/core/describe-error'
import type { DomainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import { env } from '@/lib/env'
import { recordVisit } from '@/lib/insights/commands/record-visit'
import { getSetupPage } from '@/lib/installs/queries/get-setup-page'
import { setupSearchSchema } from '@/lib/installs/schema'
import { isListed } from '@/lib/listings/queries'
import { getUnlisted } from '@/lib/listings/queries/get-unlisted'
import { setUpAction } from './actions'
import { askAction, supportOpenAction } from './ask-actions'
import { comeBack } from './come-back'
import { readApproval, withinApproval } from './read-approval'
import { readOrder } from './read-order'

export const dynamic = 'force-dynamic'

type SetupPageProps = PageProps<'/[locale]/listings/[slug]/setup'>

export async function generateMetadata({ params }: SetupPageProps): Promise<Metadata> {
  const { slug } = await params
  const listing = await cachedListingPage(slug, await pageLocale())
  const t = await getTranslations('setup')
  return { title: t('metaTitle', { name: listing?.name ?? slug }), robots: { index: false } }
}

/** The address as it was asked for, to come back to after signing in. */
function addressOf(path: string, given: Awaited<SetupPageProps['searchParams']>): string {
  const pairs = Object.entries(given).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name, value]),
  )
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`
}

export default async function SetupPage({ params, searchParams }: SetupPageProps) {
  const [locale, { slug }, given] = [await pageLocale(), await params, await searchParams]
  if (!(await isListed(slug))) {
    if (await getUnlisted(slug)) redirect(`/${locale}/listings/${slug}`)
    notFound()
  }
  const path = `/${locale}/listings/${slug}/setup`
  const address = addressOf(path, given)
  const actor = await requireActor(locale, address)
  const search = setupSearchSchema.parse(given)
  const back = await comeBack(actor, path, slug, search)
  if (back.redirectTo !== null) redirect(back.redirectTo)
  const asked = await headers()
  await recordVisit(slug, 'setup', { ip: ipOf(asked), userAgent: asked.get('user-agent') })
  const bound = await readApproval(actor, slug, search, locale, given.units !== undefined)
  if (!bound.ok && bound.error.code === 'not_found') notFound()
  if (!bound.ok) return <Refused error={bound.error} request={search.request} locale={locale} />
  const view = await getSetupPage(actor, slug, bound.value.search, locale)
  if (!view.ok) {
    if (view.error.code === 'session_expired') redirect(signInAgainPath(locale, address))
    if (view.error.code === 'github_unavailable') return <Unavailable address={address} />
    notFound()
  }
  const { approval, search: chosen } = bound.value
  const shown = withinApproval(view.value, approval)
  const place = shown.chosen
  return (
    <Container page>
      <Setup
        view={shown}
        search={chosen}
        order={await readOrder(actor, shown, chosen, locale)}
        approval={approval}
        asking={place && (await getAsking(actor, { slug, place }))}
        ask={askAction}
        support={supportOpenAction}
        locale={locale}
        origin={env().SOUK_URL}
        isCanceled={back.isCanceled}
        action={setUpAction}
      />
    </Container>
  )
}

async function Unavailable({ address }: { address: string }) {
  const t = await getTranslations('setup.unavailable')
  return (
    <Container page>
      <Blankslate
        visual={MarkGithubIcon}
        as="h1"
        heading={t('title')}
        actions={<LinkButton href={address}>{t('again')}</LinkButton>}
      >
        {t('text')}
      </Blankslate>
    </Container>
  )
}

interface RefusedProps {
  error: DomainError
  request: string | null
  locale: Locale
}

/** Why a payment or install link does not work: for another person, used, ended. */
async function Refused({ error, request, locale }: RefusedProps) {
  const t = await getTranslations('requests.approval')
  const { message, remedy } = describeError(error, locale)
  return (
    <Container page>
      <Blankslate
        visual={ShieldLockIcon}
        as="h1"
        heading={t('refusedTitle')}
        actions={<LinkButton href={`/${locale}/requests/${request ?? ''}`}>{t('see')}</LinkButton>}
      >
        {message} {remedy}
      </Blankslate>
    </Container>
  )
}
