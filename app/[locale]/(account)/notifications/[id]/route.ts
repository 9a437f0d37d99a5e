import { currentActor } from '@/lib/auth/actor'
import { signInPath } from '@/lib/auth/page'
import { errorResponse } from '@/lib/core/error-response'
import { defaultLocale, isLocale } from '@/lib/core/locales'
import { markRead } from '@/lib/notifications/commands/mark-read'

interface Context {
  params: Promise<{ locale: string; id: string }>
}

function seeOther(path: string): Response {
  const headers = { Location: path, 'Cache-Control': 'private, no-store' }
  return new Response(null, { status: 303, headers })
}

/** Opens what a notification is about, and marks it as read on the way, also without JavaScript. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale: given, id } = await params
  const locale = isLocale(given) ? given : defaultLocale
  const actor = await currentActor()
  if (actor === null) return seeOther(signInPath(locale, `/${locale}/notifications`))
  const opened = await markRead(actor, id)
  if (!opened.ok) return errorResponse(opened.error, request.headers)
  return seeOther(`/${locale}${opened.value}`)
}
