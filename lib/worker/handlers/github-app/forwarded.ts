import { z } from 'zod'
import { toAccount } from '@/lib/adapters/github/to-account'
import { noteForwarded } from '@/lib/connections/commands/note-forwarded'
import { reportInstallation } from '@/lib/installs/commands/report-installation'
import { noteAccepted } from '@/lib/permission-updates/commands/note-accepted'
import { noteRevoked } from '@/lib/permission-updates/commands/note-revoked'
import { orRetry } from '../../or-retry'

interface ForwardedEvent {
  listingId: string
  event: string
  payload: unknown
}

/** GitHub writes times of webhooks as text or in seconds. */
const time = z.union([
  z.iso.datetime({ offset: true }),
  z.number().transform((seconds) => new Date(seconds * 1000).toISOString()),
])

const schema = z.object({
  action: z.string(),
  installation: z.object({
    id: z.int(),
    app_id: z.int(),
    account: z.object({ id: z.int(), login: z.string(), type: z.string().optional() }),
    repository_selection: z.enum(['all', 'selected']),
    permissions: z.record(z.string(), z.string()),
    app_slug: z.string().optional(),
    events: z.array(z.string()).default([]),
    suspended_at: time.nullish(),
    created_at: time,
    updated_at: time.optional(),
  }),
  sender: z.object({ login: z.string().max(100) }).optional(),
})

/** A webhook that a listed app's service forwarded. `installation*` makes the installation be read again; others only show that forwarding works. */
export async function handle({ listingId, event, payload }: ForwardedEvent): Promise<void> {
  await noteForwarded(listingId)
  if (event === 'github_app_authorization') return handleAuthorization(listingId, payload)
  if (event !== 'installation' && event !== 'installation_repositories') return
  const parsed = schema.safeParse(payload)
  if (!parsed.success) return
  const { action, installation } = parsed.data
  const reported = await reportInstallation({
    listingId,
    isGone: event === 'installation' && action === 'deleted',
    installation: {
      id: installation.id,
      appId: installation.app_id,
      appSlug: installation.app_slug ?? null,
      account: toAccount(installation.account),
      repositorySelection: installation.repository_selection,
      permissions: installation.permissions,
      events: installation.events,
      suspendedAt: installation.suspended_at ?? null,
      createdAt: installation.created_at,
      updatedAt: installation.updated_at ?? installation.created_at,
    },
  })
  orRetry(reported)
  const login = action === 'new_permissions_accepted' ? parsed.data.sender?.login : undefined
  if (login === undefined) return
  const { account, permissions } = installation
  await noteAccepted({ listingId, accountGithubId: account.id, permissions, login })
}

const authorizationSchema = z.object({
  action: z.literal('revoked'),
  sender: z.object({ id: z.int() }),
})

async function handleAuthorization(listingId: string, payload: unknown): Promise<void> {
  const parsed = authorizationSchema.safeParse(payload)
  if (parsed.success) await noteRevoked(listingId, parsed.data.sender.id)
}
