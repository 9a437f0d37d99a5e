import { permissionLevel } from '../permissions/rules'
import type { PermissionLevel } from '../permissions/types'
import type {
  AcceptAnswer,
  AcceptQuestion,
  Access,
  AccessDifference,
  PermissionChange,
  UpdateAudience,
  UpdateState,
} from './types'

const weight: Record<string, number> = { read: 1, write: 2, admin: 3 }
const levels: readonly PermissionLevel[] = ['organization', 'repository', 'account']
const kinds = ['raised', 'added', 'lowered', 'removed'] as const

/** How wide an access is; GitHub may grow a wider one than we know. */
function width(access: string | null | undefined): number {
  if (access == null) return 0
  return weight[access] ?? 4
}

/** The level of a permission. One that GitHub added after our list was written is taken for the organization's: the strictest. */
export function levelOf(key: string): PermissionLevel {
  return permissionLevel(key) ?? 'organization'
}

function changeOf(key: string, from: string | null, to: string | null): PermissionChange[] {
  if (from === to) return []
  const level = levelOf(key)
  if (from === null) return [{ level, key, from, to, kind: 'added' }]
  if (to === null) return [{ level, key, from, to, kind: 'removed' }]
  return [{ level, key, from, to, kind: width(to) > width(from) ? 'raised' : 'lowered' }]
}

function listDifference(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((one) => !before.includes(one)).toSorted(),
    removed: before.filter((one) => !after.includes(one)).toSorted(),
  }
}

/** All that differs, what matters most first: the organization's before the repositories' before the account's, more before less. */
export function accessDifference(before: Access, after: Access): AccessDifference {
  const keys = new Set([...Object.keys(before.permissions), ...Object.keys(after.permissions)])
  const permissions = [...keys].flatMap((key) =>
    changeOf(key, before.permissions[key] ?? null, after.permissions[key] ?? null),
  )
  return {
    permissions: permissions.toSorted(
      (a, b) =>
        levels.indexOf(a.level) - levels.indexOf(b.level) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        a.key.localeCompare(b.key),
    ),
    events: listDifference(before.events, after.events),
    scopes: listDifference(before.scopes, after.scopes),
  }
}

/** Whether nothing differs. */
export function isSameAccess(before: Access, after: Access): boolean {
  const { permissions, events, scopes } = accessDifference(before, after)
  const lists = [permissions, events.added, events.removed, scopes.added, scopes.removed]
  return lists.every((list) => list.length === 0)
}

function only(access: Access, wanted: readonly PermissionLevel[]): Access['permissions'] {
  const kept = Object.entries(access.permissions).filter(([key]) => wanted.includes(levelOf(key)))
  return Object.fromEntries(kept)
}

/** What an app asks of an account that installs it: an organization's permissions are not asked of a person (facts §3.6). */
export function installationPart(asked: Access, accountType: 'User' | 'Organization'): Access {
  const wanted: PermissionLevel[] =
    accountType === 'Organization' ? ['repository', 'organization'] : ['repository']
  return { permissions: only(asked, wanted), events: asked.events, scopes: [] }
}

/** What an app asks of each user: account permissions, and the scopes of an OAuth App (facts §3.1). */
export function userPart(asked: Access): Access {
  return { permissions: only(asked, ['account']), events: [], scopes: asked.scopes }
}

/** What is asked for and was not granted. Events never stand alone: they follow their permission. */
function excess(granted: Access, asked: Access) {
  const { permissions, scopes } = accessDifference(granted, asked)
  const more = permissions.filter(({ kind }) => kind === 'added' || kind === 'raised')
  return { permissions: more, scopes: scopes.added }
}

/** Whether all that is asked for was granted. Asking for less, or for other events alone, needs nobody (facts §3.7). */
export function isGranted(granted: Access, asked: Access): boolean {
  const { permissions, scopes } = excess(granted, asked)
  return permissions.length === 0 && scopes.length === 0
}

/** What stands until it is accepted: what was granted, without what is no longer asked for, which GitHub takes away at once. */
export function standingAccess(granted: Access, asked: Access): Access {
  const kept = Object.entries(granted.permissions).flatMap(([key, access]) => {
    const wanted = asked.permissions[key]
    if (wanted === undefined) return []
    return [[key, width(wanted) < width(access) ? wanted : access] as const]
  })
  return {
    permissions: Object.fromEntries(kept),
    events: granted.events.filter((event) => asked.events.includes(event)),
    scopes: granted.scopes.filter((scope) => asked.scopes.includes(scope)),
  }
}

/**
 * Whom the part of a change that an installation must accept goes to (S15, S16): with anything of the
 * organization, its owners; with repository permissions alone, also who administers a repository with
 * the app. A person's own account has only its owner. Null where nobody need do anything.
 */
export function installationAudience(
  granted: Access,
  asked: Access,
  accountType: 'User' | 'Organization',
): Exclude<UpdateAudience, 'user'> | null {
  const { permissions } = excess(granted, installationPart(asked, accountType))
  if (permissions.length === 0) return null
  const isRepositoryOnly = permissions.every(({ level }) => level === 'repository')
  return isRepositoryOnly && accountType === 'Organization' ? 'repository_admin' : 'owner'
}

/** Whom a change goes to that each user authorizes: each of them, or nobody. */
export function userAudience(granted: Access, asked: Access): 'user' | null {
  return isGranted(userPart(granted), userPart(asked)) ? null : 'user'
}

interface Standing {
  /** What the account granted, as its source said last; null for an app that is no longer there, or an authorization that was revoked. */
  granted: Access | null
  /** What the app asks of it today. */
  asked: Access
  /** The update that is open for it. */
  open: { before: Access; after: Access } | null
}

/** What becomes of an update that was open, and whether one is to be open now. */
export interface NextUpdate {
  close: Exclude<UpdateState, 'open'> | null
  open: boolean
}

/**
 * Makes the updates of an account agree with what it granted and what is asked of it. An update was
 * accepted when what was granted covers it; it was withdrawn when nothing of it is asked for any
 * more, or the app is gone; a change in between is superseded by the newer one. Any order of readings
 * ends in the same state.
 */
export function nextUpdate({ granted, asked, open }: Standing): NextUpdate {
  if (granted === null) return { close: open && 'withdrawn', open: false }
  const isWaiting = !isGranted(granted, asked)
  if (open === null) return { close: null, open: isWaiting }
  if (isWaiting && isSameDemand(open.after, asked)) return { close: null, open: false }
  if (isGranted(granted, open.after))
    return { close: acceptedOrNot(open, granted), open: isWaiting }
  return { close: isWaiting ? 'superseded' : 'withdrawn', open: isWaiting }
}

/** The same permissions and scopes, whatever the events. */
function isSameDemand(one: Access, other: Access): boolean {
  return isGranted(one, other) && isGranted(other, one)
}

function acceptedOrNot(open: { before: Access; after: Access }, granted: Access) {
  return isGranted(open.before, granted) ? ('withdrawn' as const) : ('accepted' as const)
}

const answers = {
  accept: (reason: AcceptAnswer['reason']): AcceptAnswer => ({
    answer: 'accept',
    basis: 'github',
    reason,
  }),
  offered: (reason: AcceptAnswer['reason']): AcceptAnswer => ({
    answer: 'accept',
    basis: 'offered',
    reason,
  }),
  passOn: (reason: AcceptAnswer['reason']): AcceptAnswer => ({
    answer: 'pass_on',
    basis: 'github',
    reason,
  }),
}

/**
 * Whether somebody may accept a change (S15, S16). GitHub documents the owner of the account for an
 * installation and each user for an authorization, and does not say whether a repository's
 * administrator may (facts §3.7): there the answer is `offered`, and the page says what to do if
 * GitHub shows no button.
 */
export function decideAccept({ audience, relation, administers }: AcceptQuestion): AcceptAnswer {
  if (audience === 'user') {
    return relation === 'self' ? answers.accept('own_authorization') : answers.passOn('each_user')
  }
  if (relation === 'self') return answers.accept('own_account')
  if (relation === 'owner') return answers.accept('owner')
  if (audience === 'owner') return answers.passOn('owners_only')
  if (relation === 'none') return answers.passOn('not_an_administrator')
  if (administers === true) return answers.offered('administers_repository')
  return answers.passOn(administers === null ? 'administrator_unknown' : 'not_an_administrator')
}

const HOURS_BETWEEN_READINGS = 6

/** When what an app asks for is read again without anyone asking. */
export function nextReading(now: Date): Date {
  return new Date(+now + HOURS_BETWEEN_READINGS * 3_600_000)
}

const DAY = 86_400_000
const REMINDER_DAYS = [7, 14, 21, 28]

/** How many of the reminders of a change that waits are due by now: one a week, four at most. */
export function updateRemindersDue(createdAt: Date, now: Date): number {
  return REMINDER_DAYS.filter((days) => +createdAt + days * DAY <= +now).length
}

/** When those who were asked are reminded next of a change that waits; null after the last reminder. */
export function nextUpdateReminder(createdAt: Date, reminders: number): Date | null {
  const days = REMINDER_DAYS[reminders]
  return days === undefined ? null : new Date(+createdAt + days * DAY)
}
