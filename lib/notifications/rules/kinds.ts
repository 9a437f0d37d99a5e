import type { Notice, NoticeKind } from '../schema'

interface KindOfNotice {
  /** The page it leads to, after the language. */
  path(notice: Notice): string
  /** Whether it may wait for the daily mail; what may not is told at once or only in the inbox. */
  digestible: boolean
}

const request: KindOfNotice = { path: ({ id }) => `/requests/${id}`, digestible: true }

const update: KindOfNotice = { path: ({ id }) => `/updates/${id}`, digestible: true }

const campaign: KindOfNotice = {
  path: ({ id, account }) => `/organizations/${account}/campaigns/${id}`,
  digestible: true,
}

/**
 * Every kind of notification. A new one is an entry here, its name in `noticeKindNames`, and its words in both files of
 * messages: `kinds` for the mail and the inbox, `settings` for the page where people choose how they are told.
 */
export const noticeKinds: Record<NoticeKind, KindOfNotice> = {
  request_asked: request,
  request_supported: request,
  request_needs_info: request,
  request_answered: request,
  request_approval_given: { ...request, digestible: false },
  request_approved: request,
  request_denied: request,
  request_withdrawn: request,
  request_expired: request,
  request_reminder: { ...request, digestible: false },
  request_waiting: { ...request, digestible: false },
  request_expiring: { ...request, digestible: false },
  request_active: request,
  request_removed: request,
  request_larger: { ...request, digestible: false },
  request_ending: request,
  permissions_asked: update,
  permissions_accepted: update,
  permissions_reminder: { ...update, digestible: false },
  authorization_asked: update,
  campaign_started: campaign,
  campaign_assigned: campaign,
  campaign_reminder: { ...campaign, digestible: false },
  campaign_closed: campaign,
  plan_goes_on: { path: ({ id }) => `/purchases/${id}`, digestible: false },
}

/** The hour, in UTC, at which daily mails are made. */
const digestHour = 6

/** When the next daily mail after this moment is due. */
export function nextDigest(now: Date): Date {
  const due = new Date(now)
  due.setUTCHours(digestHour, 0, 0, 0)
  if (due <= now) due.setUTCDate(due.getUTCDate() + 1)
  return due
}
