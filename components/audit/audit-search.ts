import type { AuditField, AuditFilter } from '@/lib/audit/schema'

/** What was asked of an audit log. */
export interface AuditSearch {
  /** As it was typed. */
  values: Record<AuditField, string>
  filter: AuditFilter
  /** Fields that say nothing that can be looked for. */
  wrong: AuditField[]
  cursor: string | null
}
