import { createSign, generateKeyPairSync } from 'node:crypto'
import type { Listing, Plan } from '@/lib/db/generated/client'

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

/** An app that sells, with the token that it shows. */
interface Seller {
  listing: Listing
  plan: Plan
  token: string
}

/** Who calls the API: apps that sell, and people who bought of all of them. */
export interface ApiMarket {
  sellers: Seller[]
  /** The numbers of the buyers, with the tokens that they show. */
  buyers: { githubId: bigint; token: string }[]
  /** Gives everybody a new hour. */
  forgetCounts(): Promise<void>
}

const people = 30

async function addBuyers(): Promise<{ id: string; githubId: bigint; userId: string }[]> {
  const { db } = await import('@/lib/db/client')
  const { newId } = await import('@/lib/core/ids')
  return Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const [id, userId, githubId] = [newId('account'), newId('user'), BigInt(77_000_001 + index)]
      const login = `bench-${index}`
      await db().account.create({ data: { id, githubId, type: 'User', login, readAt: new Date() } })
      await db().user.create({ data: { id: userId, accountId: id } })
      return { id, githubId, userId }
    }),
  )
}

async function connect({ id, clientId }: Listing): Promise<Listing> {
  const { db } = await import('@/lib/db/client')
  const { encrypt } = await import('@/lib/core/secrets')
  const { env } = await import('@/lib/env')
  const clientSecret = encrypt(env().SOUK_ENCRYPTION_KEYS, 'the secret of the bench')
  const connection = { publicKey, clientSecret, connectedAt: new Date() }
  await db().appConnection.upsert({
    where: { listingId: id },
    create: { listingId: id, ...connection },
    update: connection,
  })
  const data = { clientId: clientId ?? `Iv1.${id}` }
  return db().listing.update({ where: { id }, data })
}

/** Connects every GitHub App of the catalogue by its public key and client secret, and lets all buyers have a plan of each. */
export async function makeApiMarket(): Promise<ApiMarket> {
  const { db } = await import('@/lib/db/client')
  const { newId } = await import('@/lib/core/ids')
  const buyers = await addBuyers()
  const plans = await db().plan.findMany({
    where: { listing: { githubAppId: { not: null }, state: 'published' } },
    include: { listing: true },
    distinct: ['listingId'],
  })
  const sellers: Seller[] = []
  for (const { listing, ...plan } of plans) {
    await db().purchase.createMany({
      data: buyers.map((buyer) => ({
        id: newId('purchase'),
        listingId: listing.id,
        accountId: buyer.id,
        planId: plan.id,
        currency: plan.currency,
        state: 'active',
        startedById: buyer.userId,
        startedAt: new Date(),
      })),
    })
    sellers.push({ listing: await connect(listing), plan, token: jwt(listing.githubAppId) })
  }
  return {
    sellers,
    buyers: buyers.map(({ githubId }) => ({ githubId, token: `ghu_${githubId}` })),
    forgetCounts: async () => void (await db().rateLimit.deleteMany()),
  }
}
