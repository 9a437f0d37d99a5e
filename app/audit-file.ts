import { exportAudit } from '@/lib/accounts/commands/export-audit'
import type { Actor } from '@/lib/accounts/types'
import { auditLines } from '@/lib/audit/lines'
import type { AuditScope } from '@/lib/audit/list'
import { auditFilterSchema } from '@/lib/audit/schema'
import { privateFile } from '@/lib/auth/route'
import { domainError } from '@/lib/core/errors'
import { err, ok, type Result } from '@/lib/core/result'

interface Wanted {
  actor: Actor
  /** What the route made sure that the actor may read. */
  scope: AuditScope
  request: Request
  /** The beginning of the file's name. */
  name: string
}

/** The rows of an audit log that fit the address, as a file of JSON lines. Error: `invalid_input` with the field. */
export async function auditFile({
  actor,
  scope,
  request,
  name,
}: Wanted): Promise<Result<Response>> {
  const { searchParams } = new URL(request.url)
  const filter = auditFilterSchema.safeParse(Object.fromEntries(searchParams))
  if (!filter.success) {
    const field = String(filter.error.issues[0]?.path[0] ?? '')
    return err(domainError('invalid_input', { field }))
  }
  const lines = auditLines(await exportAudit(actor, scope, filter.data))
  return ok(privateFile(lines, 'application/x-ndjson; charset=utf-8', `${name}-audit.jsonl`))
}
