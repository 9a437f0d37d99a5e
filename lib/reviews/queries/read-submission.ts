import type { Transaction } from '../../db/transaction'
import { loadDraft } from '../../listings/queries/load-draft'
import { composeDraft } from '../../listings/rules/compose-draft'
import { isLowRisk } from '../../listings/rules/draft-fields'
import { draftProblems } from '../../listings/rules/draft-problems'
import { publishedValue } from '../../listings/rules/stored-field'
import { planChangesOf } from '../../plans/queries/pending-plan-changes'
import { getReadiness } from '../../publishers/queries/get-readiness'
import type { PublisherId } from '../../publishers/types'
import { otherProblems } from '../rules/submission-problems'

interface Subject {
  id: string
  publisher: { id: PublisherId }
}

/** All that decides whether a listing can be submitted as it is written now; null when it is gone. Reads in the caller's transaction. */
export async function readSubmission(from: Transaction, { id, publisher }: Subject) {
  const draft = await loadDraft(from, id)
  if (draft === null) return null
  const changes = await planChangesOf(id)
  const plans = await from.plan.findMany({
    where: { listingId: id, state: { not: 'retired' }, id: { notIn: changes.retire } },
    select: { id: true, priceModel: true },
  })
  const paid = plans.some(({ priceModel }) => priceModel !== 'free')
  const [readiness, endpoints] = await Promise.all([
    getReadiness(publisher.id, { paid }),
    from.webhookEndpoint.count({ where: { listingId: id } }),
  ])
  const candidate = composeDraft(draft.revision, draft.fields)
  const changedFields = draft.rows
    .filter(({ field, value }) => !sameValue(value, publishedValue(draft.revision, field)))
    .map(({ field }) => field)
  return {
    candidate,
    planChanges: changes,
    changedFields,
    changesPlans: changes.publish.length + changes.retire.length > 0,
    lowRiskOnly: changedFields.every(isLowRisk),
    problems: [
      ...draftProblems(candidate, draft.kind),
      ...otherProblems({
        plans: plans.length,
        paid,
        hasWebhook: endpoints > 0,
        screenshots: candidate.screenshots.length,
        readiness,
      }),
    ],
  }
}

export type Submission = NonNullable<Awaited<ReturnType<typeof readSubmission>>>

/** PostgreSQL keeps the keys of an object in an order of its own. */
function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortedKeys) === JSON.stringify(b, sortedKeys)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
