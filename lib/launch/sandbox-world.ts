import type { World } from '@/lib/sandbox/github/world'
import { demoOrganizations, demoUsers } from '@/prisma/demo/people'
import { demoPublishers } from '@/prisma/demo/publishers'
import { demoRepositories } from '@/prisma/demo/repositories'
import type { DemoPublisher } from '@/prisma/demo/types'
import { type ListedApp, listedApps, listedOAuthApps } from './demo-apps'
import type { AppSecrets, Secrets } from './secrets'
import { soukApp, soukAppSlug } from './souk-app'

/** Slug of the app that the demo integrator is. */
export const integratorSlug = 'hexlint'

export interface Addresses {
  souk: string
  integrator: string
}

function appSecrets(secrets: Secrets, slug: string): AppSecrets {
  const found = secrets.apps[slug]
  if (!found) throw new Error(`No secrets were made for the GitHub App ${slug}.`)
  return found
}

/** Publishers of the catalogue who are not among the people and organizations of the story. */
function otherPublishers(kind: DemoPublisher['kind']): DemoPublisher[] {
  const known = new Set([...demoUsers, ...demoOrganizations].map(({ login }) => login))
  return demoPublishers.filter(
    (publisher) => publisher.kind === kind && !known.has(publisher.login),
  )
}

function users(): World['users'] {
  const publishers = otherPublishers('User').map((publisher) => ({
    id: publisher.githubId,
    login: publisher.login,
    name: publisher.displayName,
    email: publisher.supportEmail,
    bio: publisher.description.en,
  }))
  const people = demoUsers.map(({ id, login, name, email, bio }) => ({
    id,
    login,
    name,
    email,
    bio,
  }))
  return [...people, ...publishers]
}

function organizations(): World['organizations'] {
  const publishers = otherPublishers('Organization').map((publisher) => ({
    id: publisher.githubId,
    login: publisher.login,
    name: publisher.displayName,
    description: publisher.description.en,
    email: publisher.supportEmail,
  }))
  return [...demoOrganizations, ...publishers]
}

function repositories(): World['repositories'] {
  return demoRepositories.map(({ id, owner, name, description, ...rest }) => ({
    id,
    owner,
    name,
    description,
    private: rest.private,
    collaborators: rest.collaborators.map(({ login, role }) => ({ login, permission: role })),
  }))
}

function listedApp({ app, listing, publisher }: ListedApp, secrets: Secrets, at: Addresses) {
  const { publicKey, clientSecret, webhookSecret } = appSecrets(secrets, app.appSlug)
  const isIntegrator = app.appSlug === integratorSlug
  return {
    id: app.appId,
    slug: app.appSlug,
    name: listing.name,
    owner: publisher.login,
    description: listing.text.en.shortDescription,
    externalUrl: publisher.website,
    permissions: Object.fromEntries(app.permissions.map(({ key, access }) => [key, access])),
    events: app.events,
    publicKey,
    clientId: app.clientId,
    clientSecret,
    webhookUrl: isIntegrator ? `${at.integrator}/api/github/webhooks` : null,
    webhookSecret: isIntegrator ? webhookSecret : null,
    setupUrl: isIntegrator ? `${at.integrator}/setup` : (app.setupUrl ?? null),
  }
}

/** The GitHub of the demo: its people, organizations and repositories, and every listed app. */
export function composeWorld(secrets: Secrets, at: Addresses): World {
  const oauthApps = listedOAuthApps().map(({ oauth, listing, publisher }) => ({
    id: 920_000 + listing.number,
    name: listing.name,
    owner: publisher.login,
    url: publisher.website,
    clientId: oauth.clientId,
    clientSecret: secrets.oauthApps[oauth.clientId] ?? '',
    callbackUrl: oauth.installationUrl,
  }))
  return {
    users: users(),
    organizations: organizations(),
    repositories: repositories(),
    apps: [
      soukApp(at.souk, appSecrets(secrets, soukAppSlug)),
      ...listedApps().map((listed) => listedApp(listed, secrets, at)),
    ],
    oauthApps,
  }
}
