import { z } from 'zod'
import { type Database, flag, json, type Row } from './database'

const permissionMap = z.record(z.string(), z.enum(['read', 'write', 'admin']))
export type Permissions = z.output<typeof permissionMap>
export const permissionsColumn = json(permissionMap)
export const stringsColumn = json(z.array(z.string()))

const appRow = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  ownerId: z.number(),
  description: z.string().nullable(),
  externalUrl: z.string(),
  permissions: permissionsColumn,
  events: stringsColumn,
  publicKey: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  webhookUrl: z.string().nullable(),
  webhookActive: flag,
  webhookSecret: z.string().nullable(),
  setupUrl: z.string().nullable(),
  setupOnUpdate: flag,
  callbackUrls: stringsColumn,
  requestOauthOnInstall: flag,
  public: flag,
  userTokensExpire: flag,
  createdAt: z.string(),
  updatedAt: z.string(),
})

/** A GitHub App. */
export type App = z.output<typeof appRow>

const oauthAppRow = z.object({
  id: z.number(),
  name: z.string(),
  ownerId: z.number(),
  url: z.string().nullable(),
  clientId: z.string(),
  clientSecret: z.string(),
  callbackUrl: z.string(),
  createdAt: z.string(),
})

export type OauthApp = z.output<typeof oauthAppRow>

/** Whoever has a client id: people authorize both kinds. */
export type Client = { kind: 'app'; app: App } | { kind: 'oauth'; app: OauthApp }

export function findApp(database: Database, slug: string): App | undefined {
  return database.get(appRow, 'SELECT * FROM apps WHERE slug = :slug', { slug: slug.toLowerCase() })
}

export function findAppById(database: Database, id: number): App | undefined {
  return database.get(appRow, 'SELECT * FROM apps WHERE id = :id', { id })
}

export function appOf(database: Database, id: number): App {
  const app = findAppById(database, id)
  if (app === undefined) throw new Error(`No app ${id}`)
  return app
}

export function appsOf(database: Database, ownerId: number): App[] {
  return database.all(appRow, 'SELECT * FROM apps WHERE ownerId = :ownerId ORDER BY slug', {
    ownerId,
  })
}

export function listApps(database: Database): App[] {
  return database.all(appRow, 'SELECT * FROM apps ORDER BY slug')
}

export function updateApp(database: Database, id: number, changes: Row): void {
  database.update('apps', id, changes)
}

export function findClient(database: Database, clientId: string): Client | undefined {
  const app = database.get(appRow, 'SELECT * FROM apps WHERE clientId = :clientId', { clientId })
  if (app !== undefined) return { kind: 'app', app }
  const oauthApp = database.get(oauthAppRow, 'SELECT * FROM oauthApps WHERE clientId = :clientId', {
    clientId,
  })
  return oauthApp && { kind: 'oauth', app: oauthApp }
}
