/** A row of the audit log as owners and operators read it, and as a line of the export. Times are ISO 8601. */
export interface AuditView {
  id: string
  at: string
  /** Who: a signed-in person, or the system that told us. */
  actor: { type: 'user' | 'github' | 'stripe' | 'system'; login: string | null }
  /** From where; null for what no browser asked for. */
  ip: string | null
  action: string
  subject: { type: string; id: string }
  /** The login of the account it concerns. */
  account: string | null
  detail: unknown
  /** The rule that decided. */
  rule: string | null
  /** The number of its seal; null for what waits for one. */
  seal: number | null
}
