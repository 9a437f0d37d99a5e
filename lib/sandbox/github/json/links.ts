import type { Sandbox } from '../sandbox'

/** GitHub's opaque id beside the number: `kind` is `U`, `O`, `R`, `A`, `MDI`. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`
}

export function avatarUrl(sandbox: Sandbox, accountId: number): string {
  return `${sandbox.url}/avatars/u/${accountId}?v=4`
}
