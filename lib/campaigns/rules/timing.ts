import { domainError } from '../../core/errors'
import { err, ok, type Result } from '../../core/result'
import { LONGEST_DAYS } from '../schema'
import type { CampaignState } from '../types'

const DAY = 86_400_000

/** How many days before the end the reviewers are reminded. */
const reminderDays = [7, 1] as const

/** How long what was decided is followed on GitHub after the end. */
const FOLLOWED_DAYS = 90

/** The end of a day in UTC as the deadline. Error: `deadline_out_of_range` for a day that has begun, or is more than a year away. */
export function deadlineOf(date: string, now: Date): Result<Date> {
  const deadline = new Date(`${date}T23:59:59.999Z`)
  const isLater = date > now.toISOString().slice(0, 10)
  if (isLater && +deadline <= +now + (LONGEST_DAYS + 1) * DAY) return ok(deadline)
  const values = { days: LONGEST_DAYS }
  return err(domainError('deadline_out_of_range', { field: 'deadline', values }))
}

/** The first and the last day that a campaign can end with, in UTC as `YYYY-MM-DD`. */
export function deadlineDays(now: Date): { first: string; last: string } {
  const dayAfter = (days: number) => new Date(+now + days * DAY).toISOString().slice(0, 10)
  return { first: dayAfter(1), last: dayAfter(LONGEST_DAYS) }
}

/** How many reminders are over by now. Those that were over when the campaign began were never due. */
export function remindersOver(deadline: Date, now: Date): number {
  return reminderDays.filter((days) => +deadline - days * DAY <= +now).length
}

/** Whether a campaign still takes decisions: until its last day is over, also where nobody closed it yet. */
export function stateAt(
  { state, deadline }: { state: CampaignState; deadline: Date },
  now: Date,
): CampaignState {
  return deadline <= now ? 'closed' : state
}

interface Look {
  state: CampaignState
  deadline: Date
  closedAt: Date | null
  /** How many are decided and not done. */
  outstanding: number
}

/**
 * When a campaign is looked at next without anyone asking: at its next reminder and at its end, and
 * four times a day between, for what somebody does on GitHub; once closed daily while something is
 * still to be done there, for three months. Null once nothing is left.
 */
export function nextLook({ state, deadline, closedAt, outstanding }: Look, now: Date): Date | null {
  if (state === 'closed') {
    const end = +(closedAt ?? deadline) + FOLLOWED_DAYS * DAY
    return outstanding > 0 && +now < end ? new Date(+now + DAY) : null
  }
  const due = [...reminderDays.map((days) => +deadline - days * DAY), +deadline]
  return new Date(Math.min(...due.filter((at) => at > +now), +now + DAY / 4))
}
