import type { Prisma } from '../../db/generated/client'
import type { Notice } from '../../notifications/schema'
import { excessWords } from '../rules/words'
import { toAccess } from './to-access'

type Told = Prisma.PermissionUpdateGetPayload<{
  include: { account: true; listing: { include: { currentRevision: true } } }
}>

/** Names the fact that people were asked, so that nobody is asked twice. */
export function askedKey(updateId: string): string {
  return `${updateId}:asked`
}

/** What people are told of an update. */
export function noticeOf({ id, account, listing, before, after }: Told): Notice {
  const [was, will] = [toAccess(before), toAccess(after)]
  const value = { en: excessWords(was, will, 'en'), fr: excessWords(was, will, 'fr') }
  return {
    id,
    listing: listing.currentRevision?.name ?? listing.slug,
    account: account.login,
    person: null,
    facts: [{ name: 'newPermissions', value }],
  }
}
