import { negotiateLocale } from '@/lib/core/negotiate-locale'

/** The one address without a language: it leads to the one that the browser asks for. */
export function GET(request: Request): Response {
  const locale = negotiateLocale(request.headers.get('accept-language'))
  return new Response(null, {
    status: 307,
    headers: {
      Location: `/${locale}`,
      Vary: 'Accept-Language',
      'Cache-Control': 'private, no-cache',
    },
  })
}
