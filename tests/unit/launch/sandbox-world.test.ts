import { describe, expect, test } from 'vitest'
import { composeStripeSeed } from '@/lib/launch/sandbox-stripe'
import { composeWorld } from '@/lib/launch/sandbox-world'
import { worldSchema } from '@/lib/sandbox/github/world'
import { StripeSeed } from '@/lib/sandbox/stripe/seed'
import { demoListings } from '@/prisma/demo/listings'
import { demoOrganizations, demoUsers } from '@/prisma/demo/people'
import { demoPublishers } from '@/prisma/demo/publishers'
import { anyGround } from '../../support/ground'

const { secrets } = anyGround()
const at = { souk: 'http://127.0.0.1:3000', integrator: 'http://127.0.0.1:4005' }
const world = worldSchema.parse(composeWorld(secrets, at))
const seed = StripeSeed.parse(composeStripeSeed(secrets, at.souk))

function app(slug: string) {
  return world.apps.find((candidate) => candidate.slug === slug)
}

describe('the sandbox GitHub knows', () => {
  const logins = [...world.users, ...world.organizations].map(({ login }) => login)

  test.each([...demoUsers, ...demoOrganizations].map(({ login }) => login))('%s', (login) => {
    expect(logins).toContain(login)
  })

  test.each(demoPublishers.map(({ login, githubId }) => [login, githubId]))(
    'the publisher %s under its number %i',
    (login, githubId) => {
      const account = [...world.users, ...world.organizations].find((one) => one.login === login)
      expect(account?.id).toBe(githubId)
    },
  )

  test.each(demoListings.flatMap(({ app: listed }) => (listed ? [listed.appSlug] : [])))(
    'the listed GitHub App %s with the permissions that its listing names',
    (slug) => {
      const listed = demoListings.find((listing) => listing.app?.appSlug === slug)?.app
      const asked = listed?.permissions.map(({ key, access }) => [key, access]) ?? []
      expect(app(slug)).toMatchObject({
        id: listed?.appId,
        clientId: listed?.clientId,
        permissions: Object.fromEntries(asked),
      })
    },
  )

  test('every listed OAuth App', () => {
    const listed = demoListings.flatMap(({ oauth }) => (oauth ? [oauth.clientId] : []))
    expect(world.oauthApps.map(({ clientId }) => clientId).sort()).toEqual(listed.sort())
  })

  test('Souk itself, with no more rights than it needs and its own addresses', () => {
    expect(app('souk')).toMatchObject({
      permissions: {
        metadata: 'read',
        members: 'read',
        organization_administration: 'read',
        emails: 'read',
      },
      webhookUrl: 'http://127.0.0.1:3000/api/webhooks/github',
      setupUrl: 'http://127.0.0.1:3000/setup',
      callbackUrls: ['http://127.0.0.1:3000/api/auth/callback/github'],
    })
  })

  test('where the demo integrator is, and no webhook address of anyone else', () => {
    expect(app('hexlint')).toMatchObject({
      webhookUrl: 'http://127.0.0.1:4005/api/github/webhooks',
      setupUrl: 'http://127.0.0.1:4005/setup',
    })
    const others = world.apps.filter(({ slug }) => !['hexlint', 'souk'].includes(slug))
    expect(others.flatMap(({ webhookUrl }) => webhookUrl ?? [])).toEqual([])
  })
})

describe('the sandbox Stripe knows', () => {
  test('an account for each publisher that has one, able to sell only if it says so', () => {
    const expected = demoPublishers
      .filter(({ stripe }) => stripe.state !== 'none')
      .map(({ displayName, stripe }) => [displayName, stripe.state === 'selling'])
    const found = seed.accounts.map(({ displayName, cardPayments }) => [
      displayName,
      cardPayments === 'active',
    ])
    expect(found).toEqual(expected)
    expect(new Set(seed.accounts.map(({ id }) => id)).size).toBe(seed.accounts.length)
  })

  test('both endpoints, each with its own secret', () => {
    expect(seed.endpoints).toEqual([
      { url: `${at.souk}/api/webhooks/stripe`, secret: 'whsec_account', connect: false },
      { url: `${at.souk}/api/webhooks/stripe-connect`, secret: 'whsec_connect', connect: true },
    ])
  })
})
