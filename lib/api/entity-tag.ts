import { createHash } from 'node:crypto'

/** The tag of one version of a document (RFC 9110 §8.8.3), made of its text or of what changes with it. Weak, for it may be sent compressed. */
export function entityTag(version: string | Uint8Array): string {
  const hash = createHash('sha256').update(version).digest('base64url')
  return `W/"${hash.slice(0, 22)}"`
}

/** Whether the client has this very version (RFC 9110 §13.1): tags are compared weakly, and say more than a time. */
export function isKnown(headers: Headers, etag: string, changedAt: Date | null = null): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  const given = headers.get('if-none-match')
  if (given !== null) return given.split(',').some((tag) => ['*', bare(etag)].includes(bare(tag)))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return changedAt !== null && Math.floor(+changedAt / 1000) * 1000 <= since
}
