import { randomUUID } from 'node:crypto'
import { installationJson } from '../json/app'
import { nodeId } from '../json/links'
import { allows } from '../permissions/permissions'
import { type Sandbox, timestamp } from '../sandbox'
import { type App, appOf } from '../store/apps'
import { type Delivery, insertDelivery } from '../store/deliveries'
import {
  type Installation,
  installationRepositories,
  installationsOn,
} from '../store/installations'
import { webhookHeaders } from './sign'

export type WebhookEvent = {
  event: string
  payload: { action: string } & Record<string, unknown>
  installationId?: number
  repositoryId?: number
}

function enqueue(
  sandbox: Sandbox,
  app: App,
  content: { guid: string; event: string; payload: string; redelivery: boolean },
  about: Pick<Delivery, 'action' | 'installationId' | 'repositoryId'>,
): Delivery | undefined {
  if (app.webhookUrl === null || !app.webhookActive) return undefined
  const delivery = insertDelivery(sandbox.database, {
    ...content,
    ...about,
    appId: app.id,
    url: app.webhookUrl,
    requestHeaders: webhookHeaders(app, content),
    createdAt: timestamp(sandbox.now()),
  })
  sandbox.webhooks.add(delivery)
  return delivery
}

/** To the app itself, whatever it subscribes to: the events of its own life. */
export function emitToApp(sandbox: Sandbox, app: App, event: WebhookEvent): void {
  const payload = JSON.stringify(event.payload)
  enqueue(
    sandbox,
    app,
    { guid: randomUUID(), event: event.event, payload, redelivery: false },
    {
      action: event.payload.action,
      installationId: event.installationId ?? null,
      repositoryId: event.repositoryId ?? null,
    },
  )
}

/** An event about an installation carries it whole. */
export function emitAboutInstallation(
  sandbox: Sandbox,
  installation: Installation,
  event: WebhookEvent,
): void {
  const app = appOf(sandbox.database, installation.appId)
  emitToApp(sandbox, app, {
    ...event,
    installationId: installation.id,
    payload: { ...event.payload, installation: installationJson(sandbox, installation, app) },
  })
}

/** What an installation must have been granted to hear of the event. */
const NEEDS = { organization: 'members', repository: 'metadata' } as const

function hears(
  sandbox: Sandbox,
  installation: Installation,
  event: keyof typeof NEEDS,
  repositoryId: number | undefined,
): boolean {
  if (installation.suspendedAt !== null || !installation.events.includes(event)) return false
  if (!allows(installation.permissions, NEEDS[event], 'read')) return false
  if (repositoryId === undefined) return true
  return installationRepositories(sandbox.database, installation).some(
    (repository) => repository.id === repositoryId,
  )
}

/** The installations on the account whose app subscribes to the event and may hear of it. */
export function listeners(
  sandbox: Sandbox,
  accountId: number,
  event: keyof typeof NEEDS,
  repositoryId?: number,
): Installation[] {
  return installationsOn(sandbox.database, accountId).filter((installation) =>
    hears(sandbox, installation, event, repositoryId),
  )
}

/** To the apps of these installations; the installation is only referred to. */
export function emitToInstallations(
  sandbox: Sandbox,
  installations: readonly Installation[],
  event: WebhookEvent,
): void {
  for (const installation of installations) {
    const reference = {
      id: installation.id,
      node_id: nodeId('MDI', installation.id),
    }
    emitToApp(sandbox, appOf(sandbox.database, installation.appId), {
      ...event,
      installationId: installation.id,
      payload: { ...event.payload, installation: reference },
    })
  }
}

/** The same payload under the same GUID once more, to where the app's webhook points now. */
export function redeliver(sandbox: Sandbox, delivery: Delivery): Delivery | undefined {
  return enqueue(
    sandbox,
    appOf(sandbox.database, delivery.appId),
    {
      guid: delivery.guid,
      event: delivery.event,
      payload: delivery.payload,
      redelivery: true,
    },
    {
      action: delivery.action,
      installationId: delivery.installationId,
      repositoryId: delivery.repositoryId,
    },
  )
}
