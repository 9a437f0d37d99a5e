import { z } from 'zod'
import { db } from '../db/client'
import { findSubjects, type Subject } from './find-subjects'
import type { AuditAbout } from './types'

/** What of a row says what it is about. */
interface Row {
  subjectType: string
  subjectId: string
  account: { login: string } | null
  detail: unknown
}

const planTextSchema = z.object({ en: z.object({ name: z.string() }) })

async function nameListings(ids: readonly string[]): Promise<Map<string, AuditAbout['listing']>> {
  const rows = await db().listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, state: true, currentRevision: { select: { name: true } } },
  })
  return new Map(
    rows.map(({ id, slug, state, currentRevision }) => {
      const name = currentRevision?.name ?? slug
      return [id, { slug, name, isListed: state === 'published' }]
    }),
  )
}

async function namePlans(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().plan.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, text: true },
  })
  return new Map(
    rows.flatMap(({ id, text }) => {
      const words = planTextSchema.safeParse(text)
      return words.success ? [[id, words.data.en.name] as const] : []
    }),
  )
}

/** A policy is named by its organization and the number of its version. */
function policyOf({ subjectType, subjectId, account }: Row): Subject | undefined {
  const [, version] = subjectType === 'policy' ? subjectId.split('/') : []
  if (version === undefined || account === null) return undefined
  return { name: version, path: `/organizations/${account.login}/policy/versions/${version}` }
}

const planIdsIn = (detail: unknown) => JSON.stringify(detail).match(/\bpln_[0-9A-Z]{26}\b/g) ?? []

/** Says of rows of the audit log what each is about, in the words of today: an id says nothing to a reader. */
export async function readAbout(rows: readonly Row[]): Promise<AuditAbout[]> {
  const found = await findSubjects(rows)
  const planIds = rows.map(({ detail }) => planIdsIn(detail))
  const subjects = rows.map((row) => policyOf(row) ?? found.get(row.subjectId) ?? {})
  const [listings, plans] = await Promise.all([
    nameListings(subjects.flatMap(({ listingId }) => listingId ?? [])),
    namePlans([...planIds.flat(), ...subjects.flatMap(({ planId }) => planId ?? [])]),
  ])
  return subjects.map(({ listingId = '', planId = '', account, name, path }, index) => ({
    listing: listings.get(listingId) ?? null,
    account: account ?? null,
    name: name ?? plans.get(planId) ?? null,
    path: path ?? null,
    plans: Object.fromEntries(
      (planIds[index] ?? []).flatMap((id) => (plans.has(id) ? [[id, plans.get(id) ?? '']] : [])),
    ),
  }))
}
