import { z } from 'zod'

const id = z.number().int().positive()
const login = z.string().regex(/^[a-z\d](?:[a-z\d-]{0,38})$/i)
const permissions = z.record(z.string(), z.enum(['read', 'write', 'admin']))

const worldUserSchema = z.object({
  id,
  login,
  name: z.string().nullable().default(null),
  /** Primary and verified. Shown on the profile only with `emailIsPublic`. */
  email: z.email(),
  emailIsPublic: z.boolean().default(false),
  /** Further addresses, verified or not. */
  otherEmails: z.array(z.object({ email: z.email(), verified: z.boolean() })).default([]),
  bio: z.string().nullable().default(null),
  company: z.string().nullable().default(null),
  location: z.string().nullable().default(null),
  createdAt: z.iso.datetime().default('2020-01-01T00:00:00Z'),
})

const worldOrganizationSchema = z.object({
  id,
  login,
  name: z.string().nullable().default(null),
  description: z.string().nullable().default(null),
  email: z.email().nullable().default(null),
  members: z
    .array(
      z.object({
        login,
        role: z.enum(['admin', 'member']),
        /** Whether the membership shows on the profile to everybody. */
        public: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Who manages the billing without being a member. */
  billingManagers: z.array(login).default([]),
  membersCanRequest: z.boolean().default(true),
  outsideCollaboratorsCanRequest: z.boolean().default(true),
  repositoryAdminsCanInstall: z.boolean().default(true),
  /** What every member may do on every repository of the organization. */
  defaultRepositoryPermission: z.enum(['none', 'read', 'write', 'admin']).default('read'),
  createdAt: z.iso.datetime().default('2020-01-01T00:00:00Z'),
})

const worldRepositorySchema = z.object({
  id,
  /** Login of a user or an organization of the world. */
  owner: login,
  name: z.string().regex(/^[\w.-]{1,100}$/),
  description: z.string().nullable().default(null),
  private: z.boolean().default(false),
  collaborators: z
    .array(z.object({ login, permission: z.enum(['admin', 'maintain', 'push', 'triage', 'pull']) }))
    .default([]),
  createdAt: z.iso.datetime().default('2021-01-01T00:00:00Z'),
})

const worldAppSchema = z.object({
  id,
  slug: z.string().regex(/^[a-z\d][a-z\d-]*$/),
  name: z.string().min(1),
  owner: login,
  description: z.string().nullable().default(null),
  externalUrl: z.url(),
  permissions: permissions.default({}),
  events: z.array(z.string()).default([]),
  /** PEM of the public half of the app's key: what its JWT is verified with. */
  publicKey: z.string().startsWith('-----BEGIN PUBLIC KEY-----'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  webhookUrl: z.url().nullable().default(null),
  webhookSecret: z.string().nullable().default(null),
  setupUrl: z.url().nullable().default(null),
  setupOnUpdate: z.boolean().default(false),
  /** At most 10; `redirect_uri` must equal one of them, the first is the default. */
  callbackUrls: z.array(z.url()).max(10).default([]),
  requestOauthOnInstall: z.boolean().default(false),
  public: z.boolean().default(true),
  /** User tokens last 8 hours and come with a refresh token, unless the app opted out. */
  userTokensExpire: z.boolean().default(true),
  createdAt: z.iso.datetime().default('2022-01-01T00:00:00Z'),
})

const worldOauthAppSchema = z.object({
  id,
  name: z.string().min(1),
  owner: login,
  url: z.url().nullable().default(null),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  callbackUrl: z.url(),
  createdAt: z.iso.datetime().default('2022-01-01T00:00:00Z'),
})

const worldInstallationSchema = z.object({
  id,
  /** Slug of an app of the world. */
  app: z.string(),
  /** Login of the user or organization. */
  account: login,
  selection: z.enum(['all', 'selected']),
  /** Names (without owner) of repositories of the account; empty with `all`. */
  repositories: z.array(z.string()).default([]),
  /** What was accepted, when it is less than what the app asks for now. */
  permissions: permissions.optional(),
  createdAt: z.iso.datetime().default('2023-01-01T00:00:00Z'),
})

function checkReferences(world: WorldShape, context: z.RefinementCtx) {
  const logins = new Set([...world.users, ...world.organizations].map((a) => a.login.toLowerCase()))
  const users = new Set(world.users.map((user) => user.login.toLowerCase()))
  const repositories = new Set(world.repositories.map((r) => `${r.owner}/${r.name}`.toLowerCase()))
  const slugs = new Set(world.apps.map((app) => app.slug))
  const need = (known: Set<string>, value: string, path: string) => {
    if (!known.has(value))
      context.addIssue({ code: 'custom', message: `unknown ${value}`, path: [path] })
  }
  for (const organization of world.organizations) {
    for (const m of organization.members) need(users, m.login.toLowerCase(), 'organizations')
  }
  for (const repository of world.repositories) {
    need(logins, repository.owner.toLowerCase(), 'repositories')
    for (const c of repository.collaborators) need(users, c.login.toLowerCase(), 'repositories')
  }
  for (const app of [...world.apps, ...world.oauthApps])
    need(logins, app.owner.toLowerCase(), 'apps')
  for (const installation of world.installations) {
    need(slugs, installation.app, 'installations')
    need(logins, installation.account.toLowerCase(), 'installations')
    for (const name of installation.repositories) {
      need(repositories, `${installation.account}/${name}`.toLowerCase(), 'installations')
    }
  }
}

function checkUnique(world: WorldShape, context: z.RefinementCtx) {
  const unique = (values: (string | number)[], path: string) => {
    const seen = new Set<string | number>()
    for (const value of values) {
      if (seen.has(value))
        context.addIssue({ code: 'custom', message: `${value} twice`, path: [path] })
      seen.add(value)
    }
  }
  const accounts = [...world.users, ...world.organizations]
  unique(
    accounts.map((account) => account.id),
    'users',
  )
  unique(
    accounts.map((account) => account.login.toLowerCase()),
    'users',
  )
  unique(
    world.repositories.map((repository) => repository.id),
    'repositories',
  )
  unique(
    [...world.apps, ...world.oauthApps].map((app) => app.id),
    'apps',
  )
  unique(
    [...world.apps, ...world.oauthApps].map((app) => app.clientId),
    'apps',
  )
  unique(
    world.apps.map((app) => app.slug),
    'apps',
  )
  unique(
    world.installations.map((installation) => installation.id),
    'installations',
  )
  unique(
    world.installations.map((i) => `${i.app} on ${i.account.toLowerCase()}`),
    'installations',
  )
}

const worldShape = z.object({
  users: z.array(worldUserSchema),
  organizations: z.array(worldOrganizationSchema).default([]),
  repositories: z.array(worldRepositorySchema).default([]),
  apps: z.array(worldAppSchema).default([]),
  oauthApps: z.array(worldOauthAppSchema).default([]),
  installations: z.array(worldInstallationSchema).default([]),
})

type WorldShape = z.infer<typeof worldShape>

/**
 * Who and what is on the sandbox GitHub when it starts: written by hand, so defaults are filled in
 * and every reference (by login, slug or repository name) is checked. Users and organizations share
 * one space of ids and logins, as on GitHub; so do GitHub Apps and OAuth Apps.
 */
export const worldSchema = worldShape.superRefine((world, context) => {
  checkReferences(world, context)
  checkUnique(world, context)
})

/** What a caller writes: fields with a default may be left out. */
export type World = z.input<typeof worldSchema>

/** The same with every default filled in. */
export type CompleteWorld = z.output<typeof worldSchema>
