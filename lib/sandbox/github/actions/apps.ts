import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { installationPermissions, narrow } from '../permissions/permissions'
import { type Sandbox, timestamp } from '../sandbox'
import { type Account, accountOf } from '../store/accounts'
import { type App, appOf, findApp, type Permissions, updateApp } from '../store/apps'
import { installationsOfApp, updateInstallation } from '../store/installations'
import { randomToken } from '../store/tokens'
import { isOutdated, uninstall } from './installations'

export type AppSettings = Pick<
  App,
  | 'name'
  | 'description'
  | 'externalUrl'
  | 'permissions'
  | 'events'
  | 'webhookUrl'
  | 'webhookActive'
  | 'webhookSecret'
  | 'setupUrl'
  | 'setupOnUpdate'
  | 'callbackUrls'
  | 'requestOauthOnInstall'
  | 'public'
>

/** GitHub's slug: lower case, everything else a single hyphen. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

export function nameIsTaken(sandbox: Sandbox, name: string): boolean {
  return findApp(sandbox.database, slugOf(name)) !== undefined
}

/** A key of its own for the app: the private half is shown once and not kept. */
export function createApp(
  sandbox: Sandbox,
  owner: Account,
  settings: AppSettings,
): { app: App; pem: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  const id = sandbox.database.nextId()
  const at = timestamp(sandbox.now())
  sandbox.database.insert('apps', {
    ...settings,
    id,
    slug: slugOf(settings.name),
    ownerId: owner.id,
    publicKey,
    clientId: randomToken('Iv23li', 14),
    clientSecret: randomToken('', 40).toLowerCase(),
    createdAt: at,
    updatedAt: at,
  })
  return { app: appOf(sandbox.database, id), pem }
}

/**
 * Less is in force at once everywhere. More waits until each account accepts, and each user
 * authorizes again ("Modifying a GitHub App registration", permissions).
 */
export function changePermissions(
  sandbox: Sandbox,
  app: App,
  permissions: Permissions,
  events: readonly string[],
): void {
  const { database } = sandbox
  database.transaction(() => {
    updateApp(database, app.id, { permissions, events, updatedAt: timestamp(sandbox.now()) })
    for (const installation of installationsOfApp(database, app.id)) {
      const account = accountOf(database, installation.accountId)
      const wanted = installationPermissions(permissions, account.type)
      updateInstallation(database, installation.id, {
        permissions: narrow(installation.permissions, wanted),
        events: isOutdated(sandbox, installation)
          ? installation.events.filter((event) => events.includes(event))
          : events,
      })
    }
  })
}

/** Of its general settings; a new name is a new slug. */
export function changeSettings(
  sandbox: Sandbox,
  app: App,
  settings: Partial<Omit<AppSettings, 'permissions' | 'events'>>,
): App {
  const slug = settings.name === undefined ? app.slug : slugOf(settings.name)
  updateApp(sandbox.database, app.id, { ...settings, slug, updatedAt: timestamp(sandbox.now()) })
  return appOf(sandbox.database, app.id)
}

export function transferApp(sandbox: Sandbox, app: App, owner: Account): void {
  updateApp(sandbox.database, app.id, { ownerId: owner.id, updatedAt: timestamp(sandbox.now()) })
}

/** Uninstalls it everywhere; its webhook is gone with it, so nobody is told. */
export function deleteApp(sandbox: Sandbox, app: App, sender: Account): void {
  sandbox.database.transaction(() => {
    for (const installation of installationsOfApp(sandbox.database, app.id)) {
      uninstall(sandbox, installation, sender)
    }
    sandbox.database.run('DELETE FROM grants WHERE clientId = :clientId', {
      clientId: app.clientId,
    })
    sandbox.database.run('DELETE FROM apps WHERE id = :id', { id: app.id })
  })
}
