import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/page-locale'
import { FinishForm } from '@/components/connect/finish-form'
import { finishKeys, secretKeys } from '@/components/connect/form-keys'
import { stringsOf } from '@/components/connect/strings-of'
import { Container } from '@/components/layout/container'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/page'
import { describeError } from '@/lib/core/describe-error'
import { domainError } from '@/lib/core/errors'
import { err } from '@/lib/core/result'
import { findFlowByState } from '@/lib/manifests/queries/get-flow'
import { returnSchema } from '@/lib/manifests/schema'
import { finishAction } from './actions'

export const dynamic = 'force-dynamic'

type FinishPageProps = PageProps<'/[locale]/manifests/finish'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connect.finish')
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** Where GitHub brings the code. Nothing happens before the button is pressed: a page that is only opened changes nothing. */
export default async function FinishPage({ searchParams }: FinishPageProps) {
  const locale = await pageLocale()
  const given = returnSchema.safeParse(await searchParams)
  const query = given.success ? `?${new URLSearchParams(given.data)}` : ''
  const actor = await requireActor(locale, `/${locale}/manifests/finish${query}`)
  const flow = given.success
    ? await findFlowByState(actor, given.data.state)
    : err(domainError('manifest_unknown'))
  const t = await getTranslations('connect.finish')
  const isCopy = flow.ok && flow.value.purpose === 'copy'
  const name = flow.ok ? flow.value.manifest.name : ''
  const problem = flow.ok ? null : describeError(flow.error, locale)
  return (
    <Container page>
      <PageHeader
        title={t('title')}
        description={flow.ok ? t(isCopy ? 'copyLead' : 'lead', { name }) : undefined}
      />
      <FinishForm
        hidden={given.success ? { locale, ...given.data } : null}
        problem={problem === null ? null : { title: problem.message, remedy: problem.remedy }}
        mayConnect={!isCopy}
        strings={stringsOf(t, [...finishKeys, ...secretKeys])}
        action={finishAction}
      />
    </Container>
  )
}
