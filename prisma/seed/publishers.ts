import { now } from '@/lib/clock'
import { cacheTags } from '@/lib/core/cache-tags'
import { newId } from '@/lib/core/ids'
import { touchTags } from '@/lib/db/touch-tags'
import type { Transaction } from '@/lib/db/transaction'
import { demoCategories } from '../demo/categories'
import { demoDomainToken } from '../demo/domain-proof'
import { demoPublishers } from '../demo/publishers'
import { demoStripeAccountId } from '../demo/stripe-account'
import type { DemoPublisher } from '../demo/types'
import { agreementOf } from './agreement'

const DAY_MS = 24 * 60 * 60_000

const provenOn = new Date('2025-01-15T09:00:00Z')

/** Writes the categories and the publishers with their accounts; answers the publishers' ids by key. */
export async function seedPublishers(tx: Transaction): Promise<Map<string, string>> {
  await tx.category.createMany({
    data: demoCategories.map((category) => ({
      ...category,
      id: newId('category'),
      name: { ...category.name },
      description: { ...category.description },
    })),
  })
  const publishers = new Map<string, string>()
  for (const publisher of demoPublishers) {
    publishers.set(publisher.key, await seedPublisher(tx, publisher))
  }
  await touchTags(tx, [cacheTags.categories()])
  return publishers
}

async function seedPublisher(tx: Transaction, demo: DemoPublisher): Promise<string> {
  const { id } = await tx.publisher.create({
    data: {
      id: newId('publisher'),
      name: demo.displayName,
      websiteUrl: demo.website,
      supportEmail: demo.supportEmail,
      description: { ...demo.description },
      verifiedDomain: demo.verifiedDomain,
      verifiedAt: demo.verifiedDomain === null ? null : provenOn,
      contactName: demo.displayName,
      contactEmail: demo.supportEmail,
      ...(await agreementOf(tx, demo, provenOn)),
      account: {
        connectOrCreate: {
          where: { githubId: demo.githubId },
          create: {
            id: newId('account'),
            githubId: demo.githubId,
            type: demo.kind,
            login: demo.login,
            name: demo.displayName,
            readAt: now(),
          },
        },
      },
    },
  })
  await seedDomain(tx, demo, id)
  await seedStripeAccount(tx, demo, id)
  return id
}

async function seedDomain(tx: Transaction, demo: DemoPublisher, publisherId: string) {
  if (demo.verifiedDomain === null) return
  await tx.publisherDomain.create({
    data: {
      publisherId,
      domain: demo.verifiedDomain,
      token: demoDomainToken(demo),
      method: 'dns',
      verifiedAt: provenOn,
      checkedAt: now(),
      dueAt: new Date(+now() + DAY_MS),
    },
  })
}

async function seedStripeAccount(tx: Transaction, demo: DemoPublisher, publisherId: string) {
  const id = demoStripeAccountId(demo)
  if (demo.stripe.state === 'none' || id === null) return
  await tx.stripeAccount.create({
    data: {
      id,
      publisherId,
      cardPayments: demo.stripe.state === 'selling' ? 'active' : 'restricted',
      country: demo.stripe.country,
      defaultCurrency: demo.stripe.currency.toLowerCase(),
      livemode: false,
      readAt: now(),
    },
  })
}
