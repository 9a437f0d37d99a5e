import { authorizationLink, oauthPolicyLink } from '../../adapters/github/links'
import type { Prisma } from '../../db/generated/client'
import { env } from '../../env'
import type { OauthApprovalView, OauthStep } from '../rules/oauth-word'

const who = { select: { account: { select: { login: true } } } } as const

/** Who said it, and who confirmed it. */
export const oauthApprovalInclude = {
  saidBy: who,
  confirmedBy: who,
} satisfies Prisma.OauthApprovalInclude

export type OauthApprovalRow = Prisma.OauthApprovalGetPayload<{
  include: typeof oauthApprovalInclude
}>

/** What an owner said, in the words of whoever said it. */
function toOauthApprovalView(row: OauthApprovalRow, reader: string | null): OauthApprovalView {
  const { state, saidBy, saidById, saidAt, confirmedBy, confirmedAt, note } = row
  return {
    state,
    by: saidBy.account.login,
    own: saidById === reader,
    at: saidAt.toISOString(),
    confirmed:
      confirmedBy === null || confirmedAt === null
        ? null
        : { by: confirmedBy.account.login, at: confirmedAt.toISOString() },
    note,
  }
}

interface Place {
  listing: { slug: string; name: string; kind: string; clientId: string | null }
  /** The account on which the listing stands. */
  account: { login: string; type: 'User' | 'Organization' }
}

/** Whether organizations approve this kind under a policy of their own on GitHub; beside Enterprise Server there is none (facts §3.5). */
export function isGuided(kind: string): boolean {
  return kind === 'oauth_app' && env().GITHUB_EDITION !== 'enterprise-server'
}

/** The step on GitHub for an OAuth App in an organization, to the user who reads it; null for anything else. */
export function toOauthStep(
  { listing, account }: Place,
  row: OauthApprovalRow | null,
  reader: string | null = null,
): OauthStep | null {
  if (!isGuided(listing.kind) || account.type !== 'Organization') return null
  return {
    listing: { slug: listing.slug, name: listing.name },
    organization: account.login,
    said: row === null ? null : toOauthApprovalView(row, reader),
    version: row?.version ?? 0,
    policyUrl: oauthPolicyLink(account.login),
    requestUrl: listing.clientId === null ? null : authorizationLink(listing.clientId),
  }
}
