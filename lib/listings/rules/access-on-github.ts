import { z } from 'zod'
import { namedPermissions } from '../../permissions/rules'
import type { AskedPermission, PermissionAccess } from '../../permissions/types'
import type { ListingContent } from '../schema'

type Described = ListingContent['permissions'][number]

/** What was last read of an app, and since when it is so. */
export interface AccessReading {
  permissions: unknown
  events: string[]
  source: 'github' | 'integrator' | 'person'
  readAt: Date
}

/** A permission that an app asks for; the integrator's reason where it gives one for it. */
export interface ListedPermission extends AskedPermission {
  reason: Described['reason'] | null
  /** How GitHub's word differs from the integrator's; null where both say the same. */
  onGithub: 'added' | 'raised' | 'lowered' | null
}

interface ListedAccess {
  permissions: ListedPermission[]
  events: string[]
  /** Since when GitHub says otherwise than the integrator; null where both say the same. */
  differsSince: Date | null
}

const permissionsSchema = z.record(z.string(), z.string())
const weight: Record<PermissionAccess, number> = { read: 1, write: 2, admin: 3 }

function compared(asked: AskedPermission, described: Described | undefined): ListedPermission {
  const { level, key, access } = asked
  if (described === undefined) return { level, key, access, reason: null, onGithub: 'added' }
  const difference = weight[access] - weight[described.access]
  const onGithub = difference === 0 ? null : difference > 0 ? 'raised' : 'lowered'
  return { ...described, access, onGithub }
}

/**
 * What an app asks for as GitHub says, which is what it will ask of whoever installs it; the integrator's
 * words stay with what they were written for. What was never read of GitHub is as the integrator says.
 * Metadata, which GitHub adds to every app, is named where the integrator names it.
 */
export function accessOnGithub(
  content: Pick<ListingContent, 'permissions' | 'events'>,
  reading: AccessReading | null | undefined,
): ListedAccess {
  const described = content.permissions.map((one) => ({ ...one, onGithub: null }))
  const unread = { permissions: described, events: content.events, differsSince: null }
  if (reading?.source !== 'github') return unread
  const read = permissionsSchema.safeParse(reading.permissions)
  if (!read.success) return unread
  const named = namedPermissions(read.data)
  const find = ({ key }: { key: string }) => content.permissions.find((one) => one.key === key)
  const permissions = named
    .map((asked) => compared({ ...asked, level: find(asked)?.level ?? asked.level }, find(asked)))
    .filter(({ key, onGithub }) => key !== 'metadata' || onGithub !== 'added')
  const isGone = (one: Described) => named.every(({ key }) => key !== one.key)
  const differs = permissions.some(({ onGithub }) => onGithub) || content.permissions.some(isGone)
  return { permissions, events: reading.events, differsSince: differs ? reading.readAt : null }
}
