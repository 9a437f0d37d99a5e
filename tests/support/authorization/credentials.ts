import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { readSecrets } from '@/lib/launch/secrets'
import { githubOf } from './enter'
import { ordered, personal } from './prepare-orders'
import { people } from './roles'
import type { Stage } from './stage'

export interface Credentials {
  /** A GitHub App that octo-labs has. */
  seller: string
  /** Hexlint, whose webhooks are looked at. */
  hexlint: string
  /** A GitHub App that has nothing to do with either. */
  otherApp: string
  /** A user token of the requester, for the OAuth App that they have. */
  token: string
}

async function jwtOf({ ledger, souk }: Stage, slug: string): Promise<string> {
  const pem = readSecrets(souk.dataDir).apps[slug]?.privateKey ?? ''
  const app = await ledger.value('select github_app_id from listing where slug = $1', [slug])
  const jwt = new SignJWT().setProtectedHeader({ alg: 'RS256' }).setIssuer(app)
  const signed = jwt.setIssuedAt().setExpirationTime('9m').sign(createPrivateKey(pem))
  return `Bearer ${await signed}`
}

const tokenSchema = z.object({ access_token: z.string() })

/** A token as GitHub gives it to an app for a person who authorizes it. */
async function tokenOf({ ledger, souk }: Stage): Promise<string> {
  const query = 'select client_id from listing where slug = $1'
  const client_id = await ledger.value(query, [personal.oauth])
  const github = await githubOf(souk, people.requester)
  const back = await github.post('/login/oauth/authorize', { client_id, authorize: '1' })
  const client_secret = readSecrets(souk.dataDir).oauthApps[client_id] ?? ''
  const code = new URL(back).searchParams.get('code') ?? ''
  const response = await fetch(`${souk.github}/login/oauth/access_token`, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ client_id, client_secret, code }),
  })
  return `Bearer ${tokenSchema.parse(await response.json()).access_token}`
}

export async function prepareCredentials(stage: Stage): Promise<Credentials> {
  return {
    seller: await jwtOf(stage, ordered.seen),
    hexlint: await jwtOf(stage, 'hexlint'),
    otherApp: await jwtOf(stage, 'fernglas'),
    token: await tokenOf(stage),
  }
}
