import { type NextRequest, NextResponse } from 'next/server'
import { invalidSearchStatus } from '@/app/security/invalid-search-status'
import { renderedPagePolicy } from '@/app/security/page-policy'

/** Pages that are rendered for each request get a policy with a nonce, from which Next.js takes it. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = renderedPagePolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const status = invalidSearchStatus(request.nextUrl)
  const response = status
    ? NextResponse.rewrite(request.nextUrl, { request: { headers }, status })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** Everything but files, the API and the public pages, which are cached whole with a policy of their own. */
export const config = {
  matcher: [
    '/((?!_next/|api/|assets/|(?:en|fr)/?$|(?:en|fr)/categories/[^/]+/?$|(?:en|fr)/listings/[^/]+/?$|[^/]*$).*)',
  ],
}
