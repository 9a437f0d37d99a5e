import { now } from '../../clock'
import type { InstallationRequest } from '../../db/generated/client'
import type { Transaction } from '../../db/transaction'
import { listingContentSchema } from '../../listings/schema'
import type { NoticeFact } from '../../notifications/schema'
import { priceOf } from '../../plans/rules'
import { planTextSchema } from '../../plans/schema'
import { decided, type RequestNotice, ruled } from '../rules/announcing'
import { permissionsFact, repositoriesFact } from '../rules/notice-facts'
import { repositoryNamesSchema } from '../schema'
import type { ApprovedTerms, Terms } from '../types'
import { approvedTermsOf, askedTerms } from './load-request'
import { readCost } from './read-cost'

interface Told {
  kind: RequestNotice
  message?: string
  approval?: { terms: ApprovedTerms; given: number; needed: number }
}

type Row = InstallationRequest & { listing: { currentRevision: { content: unknown } | null } }

type Facts = NoticeFact[]

async function planFacts(tx: Transaction, { planId, cycle, units }: Terms): Promise<Facts> {
  const plan = planId === null ? null : await tx.plan.findUnique({ where: { id: planId } })
  if (plan === null) return []
  const { en, fr } = planTextSchema.parse(plan.text)
  const say = <T>(english: T, french: T | undefined) => ({
    en: english,
    ...(french === undefined ? {} : { fr: french }),
  })
  const amount = cycle === null ? null : priceOf(plan, cycle)
  const unit = en.unitName === null ? null : say(en.unitName, fr?.unitName ?? undefined)
  const price = amount === null ? null : { amount, currency: plan.currency }
  return [
    { name: 'plan', value: say(en.name, fr?.name) },
    ...(price === null || cycle === null
      ? []
      : [{ name: 'price' as const, value: { price, cycle, unit } }]),
    ...(plan.priceModel === 'per_unit' ? [{ name: 'units' as const, value: String(units) }] : []),
  ]
}

async function costFacts(tx: Transaction, row: Row, terms: Terms): Promise<Facts> {
  const cost = await readCost(tx, row, terms, now())
  if (cost === null) return []
  return [
    { name: 'firstBill', value: cost.first },
    ...(cost.trialDays > 0 ? [{ name: 'trial' as const, value: { days: cost.trialDays } }] : []),
    { name: 'yearlyCost', value: cost.year },
  ]
}

/** What the app asks for by its listing: GitHub is not asked inside a transaction. */
function accessFacts({ listing }: Row): Facts {
  const content = listingContentSchema.safeParse(listing.currentRevision?.content)
  const value = content.success ? permissionsFact(content.data) : null
  return value === null ? [] : [{ name: 'permissions', value }]
}

/** What a notification names beside its sentence; all that a decision needs, where one is asked for. */
export async function readNoticeFacts(
  tx: Transaction,
  row: Row,
  { kind, message, approval }: Told,
): Promise<Facts> {
  const approved = approval?.terms ?? approvedTermsOf(row)
  const terms = approved ?? askedTerms(row)
  const isAsked = decided.includes(kind)
  const names = isAsked ? repositoryNamesSchema.parse(row.repositoryNames) : {}
  const repositories = repositoriesFact(terms, names)
  return [
    ...(row.reason === '' ? [] : [{ name: 'reason' as const, value: row.reason }]),
    ...(message ? [{ name: 'message' as const, value: message }] : []),
    ...(approval
      ? [{ name: 'approvals' as const, value: `${approval.given}/${approval.needed}` }]
      : []),
    ...(await planFacts(tx, terms)),
    ...(isAsked ? await costFacts(tx, row, terms) : []),
    ...(repositories === null ? [] : [{ name: 'repositories' as const, value: repositories }]),
    ...(isAsked ? accessFacts(row) : []),
    ...(row.rule !== null && ruled.includes(kind)
      ? [{ name: 'rule' as const, value: row.rule }]
      : []),
    ...(approved?.endsAt ? [{ name: 'endsOn' as const, value: { date: approved.endsAt } }] : []),
    ...(isAsked || kind === 'request_waiting' || kind === 'request_expiring'
      ? [{ name: 'expires' as const, value: { date: row.expiresAt.toISOString() } }]
      : []),
  ]
}
