import { currentActor } from '@/lib/auth/actor'
import { signInPath } from '@/lib/auth/page'
import { errorResponse } from '@/lib/core/error-response'
import { negotiateLocale } from '@/lib/core/negotiate-locale'
import { findUpgrade } from '@/lib/purchases/queries/find-upgrade'

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

/**
 * GitHub's upgrade link, as integrators write it into their own pages (GitHub, "Handling plan
 * changes"): to the page where the account changes its plan, or to the set-up page when it has none.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string; number: string; account: string }> },
): Promise<Response> {
  const actor = await currentActor()
  const locale = actor?.locale ?? negotiateLocale(request.headers.get('accept-language'))
  if (actor === null) return seeOther(signInPath(locale, new URL(request.url).pathname))
  const found = await findUpgrade(actor, await params)
  if (!found.ok) return errorResponse(found.error, request.headers)
  const { slug, number, login, purchaseId } = found.value
  const plan = String(number)
  return seeOther(
    purchaseId === null
      ? `/${locale}/listings/${slug}/setup?${new URLSearchParams({ account: login, plan })}`
      : `/${locale}/purchases/${purchaseId}/change?${new URLSearchParams({ plan })}`,
  )
}
