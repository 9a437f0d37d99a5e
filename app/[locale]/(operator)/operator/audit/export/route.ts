import { auditFile } from '@/app/audit-file'
import { isOperator } from '@/lib/auth/operator'
import { signedInRoute } from '@/lib/auth/route'
import { domainError } from '@/lib/core/errors'
import { err } from '@/lib/core/result'

/** The whole audit log as JSON lines, for the operator. */
export const GET = signedInRoute(async (actor, request) =>
  isOperator(actor)
    ? auditFile({ actor, scope: 'everything', request, name: 'souk' })
    : err(domainError('not_found')),
)
