import type { AuditSearch } from '@/components/audit/audit-search'
import { auditFields, auditFilterSchema } from '@/lib/audit/schema'

type Search = Record<string, string | string[] | undefined>

/** What the address of an audit log asks for. A field that says nothing that can be looked for is named, and narrows nothing. */
export function askedOf(search: Search): AuditSearch {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value : ''
  }
  const values = {
    ...{ action: one('action'), actor: one('actor'), listing: one('listing') },
    ...{ from: one('from'), to: one('to') },
  }
  const parsed = auditFilterSchema.safeParse(values)
  const named = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])
  return {
    values,
    filter: parsed.success ? parsed.data : {},
    wrong: auditFields.filter((field) => named.includes(field)),
    cursor: one('cursor') || null,
  }
}
