import { cameFrom, withFrom } from '@/app/came-from'
import { checkInstallationId } from '@/lib/accounts/queries/find-own-installation'
import { installationIdSchema } from '@/lib/accounts/schema'
import { currentActor } from '@/lib/auth/actor'
import { signInPath } from '@/lib/auth/page'
import { errorResponse } from '@/lib/core/error-response'
import { domainError } from '@/lib/core/errors'
import { negotiateLocale } from '@/lib/core/negotiate-locale'

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

/**
 * The Setup URL of the marketplace's own app, where GitHub sends an owner back. What the address
 * says is only a hint: GitHub is asked whose the installation is, and whether the person owns it.
 */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url)
  const actor = await currentActor()
  const locale = actor?.locale ?? negotiateLocale(request.headers.get('accept-language'))
  if (actor === null) return seeOther(signInPath(locale, pathname + search))
  // A member who could only ask comes back without a number.
  if (searchParams.get('setup_action') === 'request') return seeOther(`/${locale}/organizations`)
  const id = installationIdSchema.safeParse(searchParams.get('installation_id'))
  if (!id.success) {
    return errorResponse(
      domainError('invalid_input', { field: 'installation_id' }),
      request.headers,
    )
  }
  const found = await checkInstallationId(actor, id.data)
  if (found.ok) {
    const connect = `/${locale}/organizations/${found.value.account.login}/connect`
    return seeOther(withFrom(connect, cameFrom(searchParams.get('state'))))
  }
  if (found.error.code === 'installation_mismatch') return seeOther(`/${locale}/organizations`)
  return errorResponse(found.error, request.headers)
}
