import { notFound, redirect } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import type { NeededRole } from '@/lib/accounts/types'
import { requireActor } from '@/lib/auth/page'

/** The organization of a page, for somebody who may see it. An address with a login that it had before leads on to today's. Anybody else gets what helps: sign in, connect, or a 404. */
export async function openOrganization(login: string, page: string, needed: NeededRole) {
  const locale = await pageLocale()
  const base = `/${locale}/organizations/${login}`
  const actor = await requireActor(locale, `${base}/${page}`)
  const opened = await getOrganization(actor, login, needed)
  if (opened.ok) {
    const today = opened.value.organization.login
    const isOld = today.toLowerCase() !== login.toLowerCase()
    if (isOld) redirect(`/${locale}/organizations/${today}${page && `/${page}`}`)
    return { locale, actor, ...opened.value }
  }
  if (opened.error.code === 'organization_not_connected') redirect(`${base}/connect`)
  if (opened.error.code === 'github_unavailable') throw new Error('GitHub does not answer')
  notFound()
}
