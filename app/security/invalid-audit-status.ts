import { auditFilterSchema } from '@/lib/audit/schema'
import { domainError, statusOf } from '@/lib/core/errors'

/** A page cannot choose its status: the one of an audit log's address that asks for what cannot be looked for, or null. */
export function invalidAuditStatus({ pathname, searchParams }: URL): number | null {
  if (!/^\/[^/]+\/(operator|organizations\/[^/]+)\/audit\/?$/.test(pathname)) return null
  const filter = auditFilterSchema.safeParse(Object.fromEntries(searchParams))
  return filter.success ? null : statusOf(domainError('invalid_input'))
}
