import { type NextRequest, NextResponse } from 'next/server'
import { canonicalAddress } from '@/app/security/canonical-address'
import { formErrorOf } from '@/app/security/form-error'
import { invalidAuditStatus } from '@/app/security/invalid-audit-status'
import { invalidComparisonStatus } from '@/app/security/invalid-comparison-status'
import { invalidCursorStatus } from '@/app/security/invalid-cursor-status'
import { invalidSearchStatus } from '@/app/security/invalid-search-status'
import { renderedPagePolicy } from '@/app/security/page-policy'
import { errorResponse } from '@/lib/core/error-response'

/** Pages that are rendered for each request get a policy with a nonce, from which Next.js takes it. */
export function proxy(request: NextRequest): Response {
  const canonical = canonicalAddress(request)
  if (canonical !== null) return NextResponse.redirect(canonical, 308)
  const error = formErrorOf(request)
  if (error !== null) return errorResponse(error, request.headers)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64')
  const policy = renderedPagePolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const { nextUrl } = request
  const status =
    invalidSearchStatus(nextUrl) ??
    invalidComparisonStatus(nextUrl) ??
    invalidAuditStatus(nextUrl) ??
    invalidCursorStatus(nextUrl)
  const response = NextResponse.next({ request: { headers }, status: status ?? undefined })
  response.headers.set('content-security-policy', policy)
  return response
}

/** The pages that are rendered for each request. Public pages are cached whole, with a policy of their own, and stay out of here. */
export const config = {
  matcher: [
    '/:locale/:section(search|compare|purchases|requests|updates|integrations|organizations|publish|manifests|operator|settings|sign-in|sign-out|notifications|unsubscribe)/:path*',
    '/:locale/listings/:slug/:path+',
  ],
}
