import type { DomainEvidence, DomainProof, DomainVerdict } from '../types'

const HOUR_MS = 60 * 60_000

/** How long a proof that is no longer found still counts: servers and name servers fail for days. */
export const PROOF_GRACE_MS = 7 * 24 * HOUR_MS

/** How often a proof is looked for again: once a day while it is found, four times a day when it is not. */
const RECHECK_MS = 24 * HOUR_MS
const FAILING_RECHECK_MS = 6 * HOUR_MS

/** Names that mean a machine or a network of one's own, never somebody's domain. */
const privateNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/

/** The domain in what somebody typed, in lower case and ASCII; null for an address with a path or a port, an IP address, and names that are not public. */
export function toDomain(text: string): string | null {
  const typed = text.trim().replace(/\.$/, '')
  const url = URL.parse(`https://${typed.replace(/^https?:\/\//i, '').replace(/\/$/, '')}`)
  if (url === null || url.href !== `https://${url.hostname}/`) return null
  const domain = url.hostname
  const labels = domain.split('.')
  const known = labels.every((label) => /^(?!-)[a-z\d-]{1,63}(?<!-)$/.test(label))
  const address = /^[\d.]+$/.test(domain)
  if (!known || labels.length < 2 || address || domain.length > 230) return null
  return privateNames.test(domain) ? null : domain
}

/** Where the token of a domain is looked for: a TXT record, or a file of its site. */
export function proofPlaces(domain: string): { record: string; fileUrl: string } {
  return {
    record: `_souk-challenge.${domain}`,
    fileUrl: `https://${domain}/.well-known/souk-domain.txt`,
  }
}

/** How a domain stands after a look for its token: proved, failing within the grace, or lost. */
export function afterCheck(
  { verifiedAt, failingSince }: DomainProof,
  found: DomainEvidence | null,
  now: Date,
): DomainVerdict {
  if (found !== null) {
    const dueAt = new Date(+now + RECHECK_MS)
    return { verifiedAt: verifiedAt ?? now, failingSince: null, dueAt, lost: false }
  }
  if (verifiedAt === null) return { verifiedAt, failingSince: null, dueAt: null, lost: false }
  const since = failingSince ?? now
  const ends = +since + PROOF_GRACE_MS
  if (+now >= ends) return { verifiedAt: null, failingSince: null, dueAt: null, lost: true }
  const dueAt = new Date(Math.min(+now + FAILING_RECHECK_MS, ends))
  return { verifiedAt, failingSince: since, dueAt, lost: false }
}
