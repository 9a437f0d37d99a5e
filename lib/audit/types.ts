/** What a row is about, as it is called today. */
export interface AuditAbout {
  /** The integration, with the last part of its address; `isListed` once its page is there for everybody. */
  listing: { slug: string; name: string; isListed: boolean } | null
  /** The login of the person, the organization or the publisher; of a request, who asked. */
  account: string | null
  /** How the campaign or the plan is called, or the number of the policy's version. */
  name: string | null
  /** Its page, without the language, such as `/requests/req_…`; null for what has none. */
  path: string | null
  /** The names of plans in the details, by their ids. */
  plans: Record<string, string>
}

/** A detail of a row, flat: its name in small letters and underscores, and what it says. */
export interface AuditFact {
  name: string
  value: string | number | boolean | string[]
}

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
  about: AuditAbout
  /** The login of the account it concerns. */
  account: string | null
  detail: unknown
  /** The rule that decided. */
  rule: string | null
  /** The number of its seal; null for what waits for one. */
  seal: number | null
}
