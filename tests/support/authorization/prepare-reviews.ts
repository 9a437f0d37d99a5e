import { z } from 'zod'
import { drafted, hexlint, taken } from './shop'
import type { Stage } from './stage'

const fields = z.looseObject({ outcome: z.string() })

/** Listings of others are taken over by hexlint, so that there are enough to do things to; each gets what a submission needs. */
export async function takeOver({ ledger }: Stage): Promise<void> {
  const slugs = [[...taken, drafted.waiting]]
  await ledger.rows(
    `update listing set publisher_id = (
       select p.id from publisher p join account a on a.id = p.account_id where a.login = 'hexlint')
     where slug = any($1)`,
    slugs,
  )
  await ledger.rows(
    `insert into webhook_endpoint (id, listing_id, url, secret, state, created_at)
     select 'whe_' || substr(l.id, 5), l.id, e.url, e.secret, e.state, e.created_at
     from listing l, webhook_endpoint e join listing h on h.id = e.listing_id
     where l.slug = any($1) and h.slug = 'hexlint' on conflict do nothing`,
    slugs,
  )
  await ledger.rows(
    `insert into revision_asset (revision_id, role, position, asset_id, caption)
     select l.current_revision_id, a.role, 0, a.asset_id, a.caption
     from listing l, revision_asset a join listing h on h.current_revision_id = a.revision_id
     where l.slug = any($1) and h.slug = 'hexlint' and a.role = 'screenshot' and a.position = 0
     on conflict do nothing`,
    slugs,
  )
}

/** Writes something into what hexlint has published that is not published yet. */
async function edit({ visitors }: Stage, slug: string): Promise<void> {
  const response = await visitors.publisher.ask(`/api/publish/hexlint/${slug}/fields`, {
    method: 'PUT',
    body: JSON.stringify({
      field: 'text.en.shortDescription',
      value: 'Says the same with other words',
      base: 'r1',
    }),
  })
  fields.parse(await response.json())
}

async function submit(stage: Stage, slug: string): Promise<void> {
  await edit(stage, slug)
  const page = `${hexlint.path}/listings/${slug}/review`
  await stage.does('publisher', 'review/actions.ts#submitAction', page, { login: 'hexlint', slug })
}

async function reviewOf({ ledger }: Stage, slug: string): Promise<string> {
  return ledger.value(
    `select r.id from listing_review r join listing l on l.id = r.listing_id
     where l.slug = $1 and r.state = 'waiting'`,
    [slug],
  )
}

async function reject(stage: Stage, slug: string): Promise<void> {
  await submit(stage, slug)
  const review = await reviewOf(stage, slug)
  await stage.does(
    'operator',
    'reviews/[id]/actions.ts#decideAction',
    `/en/operator/reviews/${review}`,
    {
      review,
      decision: 'reject',
      reasons: 'other',
      message: 'It says too little.',
    },
  )
}

async function suspend(stage: Stage, slug: string): Promise<void> {
  const action = 'operator/listings/[slug]/actions.ts#suspendAction'
  const why = { reasons: 'other', message: 'Until it is explained.' }
  await stage.does('operator', action, `/en/operator/listings/${slug}`, { slug, ...why })
}

/** Reviews in every state that something can be done to, and a listing that is suspended. */
export async function openReviews(stage: Stage): Promise<Record<string, string>> {
  for (const slug of Object.values(drafted.submitted)) await edit(stage, slug)
  for (const slug of Object.values(drafted.edited)) await edit(stage, slug)
  for (const slug of Object.values(drafted.withdrawn)) await submit(stage, slug)
  for (const slug of Object.values(drafted.appealed)) await reject(stage, slug)
  await stage.ledger.forgetRates()
  await submit(stage, drafted.waiting)
  await suspend(stage, drafted.suspended)
  return { review: await reviewOf(stage, drafted.waiting) }
}
