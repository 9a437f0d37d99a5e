import type { DomainError } from '@/lib/core/errors'
import { defaultLocale, isLocale } from '@/lib/core/locales'
import { env } from '@/lib/env'

/** Leads a form that was sent without JavaScript back to the editor, with what was wrong in the address. */
export function answerForm(
  request: Request,
  { login, slug }: { login: string; slug: string },
  refusal: DomainError | null,
): Response {
  const sender = URL.parse(request.headers.get('referer') ?? '/', env().SOUK_URL)
  const given = sender?.pathname.split('/')[1]
  const locale = isLocale(given) ? given : defaultLocale
  const path = [locale, 'publish', login, 'listings', slug].map(encodeURIComponent).join('/')
  const query = refusal === null ? '' : `?${queryOf(refusal)}`
  const location = `${env().SOUK_URL.replace(/\/$/, '')}/${path}${query}#part-images`
  return new Response(null, { status: 303, headers: { Location: location } })
}

function queryOf({ code, field = 'logo', values = {} }: DomainError): URLSearchParams {
  const spelled = Object.entries(values).map(([name, value]) => [name, String(value)])
  return new URLSearchParams({
    refused: code,
    field,
    values: new URLSearchParams(spelled).toString(),
  })
}
