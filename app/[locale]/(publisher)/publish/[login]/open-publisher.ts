import { notFound, redirect } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'
import type { Actor } from '@/lib/accounts/types'
import { requireActor } from '@/lib/auth/page'
import type { Locale } from '@/lib/core/locales'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import type { AuthorizedPublisher, PublisherRight } from '@/lib/publishers/types'

interface Opened {
  locale: Locale
  actor: Actor
  publisher: AuthorizedPublisher
}

/** The publisher of a page, for somebody who may see it. `page` is what follows the login in the address. An address with a login that it had before leads on to today's. Anybody else gets what helps: sign in, connect, or a 404. */
export async function openPublisher(
  login: string,
  page: string,
  need: PublisherRight,
): Promise<Opened> {
  const locale = await pageLocale()
  const actor = await requireActor(locale, `/${locale}/publish/${login}${page && `/${page}`}`)
  const publisher = await authorizePublisher(actor, login, need, { toRead: true })
  if (publisher.ok) {
    const today = publisher.value.login
    const isOld = today.toLowerCase() !== login.toLowerCase()
    if (isOld) redirect(`/${locale}/publish/${today}${page && `/${page}`}`)
    return { locale, actor, publisher: publisher.value }
  }
  const { code } = publisher.error
  if (code === 'organization_not_connected') redirect(`/${locale}/organizations/${login}/connect`)
  if (code === 'github_unavailable') throw new Error('GitHub does not answer')
  notFound()
}
