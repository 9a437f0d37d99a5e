import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { Container } from '@/components/layout/container'
import { Problem } from '@/components/purchases/problem'
import { PurchaseList } from '@/components/purchases/purchase-list'
import { PageHeader } from '@/components/ui/page-header'
import { UnderlineNav } from '@/components/ui/underline-nav'
import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import { requireActor } from '@/lib/auth/page'
import { listPayers } from '@/lib/purchases/queries/list-payers'
import { listPurchases } from '@/lib/purchases/queries/list-purchases'

export const dynamic = 'force-dynamic'

type PurchasesPageProps = PageProps<'/[locale]/purchases'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('purchases')
  return { title: t('title') }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)

export default async function PurchasesPage({ searchParams }: PurchasesPageProps) {
  const locale = await pageLocale()
  const path = `/${locale}/purchases`
  const search = await searchParams
  const [wanted, cursor] = [one(search.account), one(search.cursor)]
  const back = wanted === null ? path : `${path}?${new URLSearchParams({ account: wanted })}`
  const actor = await requireActor(locale, back)
  const payers = await listPayers(actor)
  const login = (wanted ?? actor.login).toLowerCase()
  const payer = payers.find((one) => one.login.toLowerCase() === login)
  if (payer === undefined) notFound()
  const account = await authorizeAccount(actor, payer.id, 'owner', { toRead: true })
  const page = account.ok ? await listPurchases(account.value, locale, cursor) : account
  const t = await getTranslations('purchases')
  const hrefOf = (one: string) => `${path}?${new URLSearchParams({ account: one })}`
  const tabs = payers.map(({ id, login: name }) => ({
    href: hrefOf(name),
    label: id === actor.accountId ? t('you', { login: name }) : name,
    current: id === payer.id,
  }))
  return (
    <Container page>
      <PageHeader title={t('title')} description={t('description')} />
      {tabs.length > 1 && <UnderlineNav label={t('payers')} items={tabs} />}
      {page.ok ? (
        <PurchaseList
          account={payer.login}
          page={page.value}
          paged={cursor !== null}
          locale={locale}
          href={hrefOf(payer.login)}
        />
      ) : (
        <Problem error={page.error} />
      )}
    </Container>
  )
}
