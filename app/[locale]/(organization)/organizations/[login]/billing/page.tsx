import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { OrganizationNav } from '@/components/organizations/organization-nav'
import { Problem } from '@/components/purchases/problem'
import { PurchaseList } from '@/components/purchases/purchase-list'
import { Spending } from '@/components/purchases/spending'
import { PageHeader } from '@/components/ui/page-header'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { requireActor } from '@/lib/auth/page'
import { getSpending } from '@/lib/purchases/queries/get-spending'
import { listPurchases } from '@/lib/purchases/queries/list-purchases'

export const dynamic = 'force-dynamic'

type BillingPageProps = PageProps<'/[locale]/organizations/[login]/billing'>

export async function generateMetadata({ params }: BillingPageProps): Promise<Metadata> {
  const t = await getTranslations('purchases.billing')
  return { title: t('title', { login: (await params).login }) }
}

export default async function BillingPage({ params, searchParams }: BillingPageProps) {
  const locale = await pageLocale()
  const { login } = await params
  const href = `/${locale}/organizations/${login}/billing`
  const actor = await requireActor(locale, href)
  const found = await getOrganization(actor, login, 'owner')
  if (!found.ok && found.error.code === 'not_found') notFound()
  const t = await getTranslations('purchases.billing')
  if (!found.ok) {
    return (
      <Container page>
        <PageHeader title={t('title', { login })} />
        <Problem error={found.error} />
      </Container>
    )
  }
  const { cursor } = await searchParams
  const from = typeof cursor === 'string' ? cursor : null
  const { id, organization } = found.value
  const [page, spending] = await Promise.all([listPurchases(id, locale, from), getSpending(id)])
  const name = organization.login
  return (
    <Container page>
      <PageHeader
        title={t('title', { login: name })}
        description={t('description', { login: name })}
      />
      <OrganizationNav locale={locale} login={name} isOwner current="billing" />
      {from === null && <Spending rows={spending} locale={locale} />}
      {page.ok ? (
        <PurchaseList
          account={name}
          page={page.value}
          paged={from !== null}
          locale={locale}
          href={href}
        />
      ) : (
        <Problem error={page.error} />
      )}
    </Container>
  )
}
