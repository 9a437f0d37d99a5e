import { db } from '../../db/client'
import type { CampaignItem, Prisma } from '../../db/generated/client'
import { heldAccessSchema } from '../schema'
import type { Decided, Done } from '../types'

const who = { select: { account: { select: { login: true } } } } as const

const include = {
  organization: { select: { id: true, login: true, deletedAt: true } },
  createdBy: who,
  closedBy: who,
  items: {
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { reviewer: { select: { login: true } }, decidedBy: who, outcomeBy: who },
  },
} satisfies Prisma.CampaignInclude

export type LoadedCampaign = Prisma.CampaignGetPayload<{ include: typeof include }>
export type LoadedItem = LoadedCampaign['items'][number]

/** A campaign with its integrations by name, or those of them that `shown` lets through; null for none. */
export function loadCampaign(
  id: string,
  shown: Prisma.CampaignItemWhereInput = {},
): Promise<LoadedCampaign | null> {
  const items = { ...include.items, where: shown }
  return db().campaign.findUnique({ where: { id }, include: { ...include, items } })
}

/** What became of an integration, as its row keeps it. */
function doneOf({ outcome, outcomeSource, outcomeAt, outcomeById }: CampaignItem): Done | null {
  if (outcome === null || outcomeSource === null || outcomeAt === null) return null
  return { outcome, source: outcomeSource, at: outcomeAt, byId: outcomeById }
}

/** What was decided about an integration, and what became of it. */
export function decidedOf(item: CampaignItem): Decided {
  return {
    decision: item.decision,
    decidedOn: item.decidedOn === null ? null : heldAccessSchema.parse(item.decidedOn),
    done: doneOf(item),
  }
}
