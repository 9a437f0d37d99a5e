import { createSign, generateKeyPairSync } from 'node:crypto'
import type { Listing, Plan } from '@/lib/db/generated/client'
import { compare } from './load'
import type { Stand } from './stand'

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** What a GitHub App shows: it is checked with each request, as integrators sign each of theirs anew. */
function jwt(appId: bigint | null): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iat: now - 30, exp: now + 570, iss: String(appId) }
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`
}

type Sold = Listing & { plans: Plan[] }

/** Connects every GitHub App of the catalogue by its public key, and lets one account have a plan of each. */
async function addCustomers(): Promise<{ listings: Sold[]; account: bigint }> {
  const { db } = await import('@/lib/db/client')
  const { newId } = await import('@/lib/core/ids')
  const listings = await db().listing.findMany({
    where: { githubAppId: { not: null }, state: 'published', plans: { some: {} } },
    include: { plans: { take: 1 } },
  })
  const at = new Date()
  const account = await db().account.create({
    data: { id: newId('account'), githubId: 77_000_001, type: 'User', login: 'bench', readAt: at },
  })
  const user = await db().user.create({ data: { id: newId('user'), accountId: account.id } })
  for (const { id, currency, plans } of listings) {
    const connection = { publicKey, connectedAt: at }
    await db().appConnection.upsert({
      where: { listingId: id },
      create: { listingId: id, ...connection },
      update: connection,
    })
    for (const plan of plans) {
      const bought = { listingId: id, accountId: account.id, planId: plan.id, currency }
      const started = { startedById: user.id, startedAt: at, state: 'active' } as const
      await db().purchase.create({ data: { id: newId('purchase'), ...bought, ...started } })
    }
  }
  return { listings, account: account.githubId }
}

/** How the Marketplace API compares with a bare route that reads one row. The apps take turns, as each has 5,000 requests an hour. */
export async function* api({ souk, bare }: Stand) {
  const { listings, account } = await addCustomers()
  const endpoints = [
    ['plans', '/marketplace_listing/plans'],
    ['account', `/marketplace_listing/accounts/${account}`],
  ] as const
  for (const [endpoint, path] of endpoints) {
    const tokens = listings.map(({ githubAppId }) => `Bearer ${jwt(githubAppId)}`)
    let turn = 0
    const nextHeaders = () => {
      turn += 1
      return { authorization: tokens[turn % tokens.length] ?? '' }
    }
    const url = `${souk.url}/api/v3${path}`
    const { rps, bareRps } = await compare({ url, nextHeaders }, { url: `${bare.url}/api/row` })
    yield { bench: 'api', endpoint, rps, bare_rps: bareRps }
  }
}
