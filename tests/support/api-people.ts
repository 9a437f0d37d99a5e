import type { Actor } from '@/lib/accounts/types'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { World } from '@/lib/sandbox/github/world'
import { userToken } from '../contract/github/client'
import { CALLBACK } from '../contract/github/small-world'
import { type ApiMarket, connectClient, secretOf } from './api-market'
import { type GithubForTests, soukWorld } from './github'

/** The GitHub of the tests with the OAuth App that is listed too. */
export function apiWorld(): World {
  const lane = { clientId: 'Iv1.lane', clientSecret: secretOf('lane'), callbackUrl: CALLBACK }
  return {
    ...soukWorld(),
    oauthApps: [{ id: 310, name: 'Lane', owner: 'pavel', ...lane }],
  }
}

/** Connects the client secret of a GitHub App, so that GitHub can be asked about its tokens. */
export async function connectApp(listing: { id: string }, slug: string): Promise<void> {
  await db().listing.update({ where: { id: listing.id }, data: { clientId: `Iv1.${slug}` } })
  await connectClient(listing.id, secretOf(slug))
}

/** A token that GitHub gives an app for a person who authorizes it. */
export async function tokenOf(
  { sandbox }: GithubForTests,
  login: string,
  slug: string,
): Promise<string> {
  const secret = slug === 'souk' ? env().GITHUB_CLIENT_SECRET : secretOf(slug)
  const client = { id: `Iv1.${slug}`, secret }
  return (await userToken(sandbox, login, client)).replace('Bearer ', '')
}

/** Says that these people have these roles in the organization of the market. */
export async function addMembers(
  { organization }: ApiMarket,
  members: [Actor, 'admin' | 'member'][],
): Promise<void> {
  await db().membership.createMany({
    data: members.map(([{ accountId }, role]) => ({
      organizationId: organization.id,
      memberId: accountId,
      role,
      readAt: new Date(),
    })),
    skipDuplicates: true,
  })
}
