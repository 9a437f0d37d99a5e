import { db } from '../../db/client'
import { Prisma } from '../../db/generated/client'
import type { AuthenticatedPerson, Counted, EntitledAccount, Slice } from '../types'
import { readPurchases, runningOf } from './read-purchases'

/** The accounts that a person decides for: their own, and the organizations that GitHub last said they own. */
export function accountsOf(githubId: number): Prisma.Sql {
  return Prisma.sql`
    select own.id from account own where own.github_id = ${githubId}
    union all
    select m.organization_id from membership m join account own on own.id = m.member_id
    where own.github_id = ${githubId} and m.role = 'admin'`
}

/** What the person's account and organizations have of the app that the person's token was given to; of nothing else. */
export async function listPurchasesOf(
  { githubId, app }: AuthenticatedPerson,
  { offset, perPage }: Slice,
): Promise<Counted<EntitledAccount>> {
  if (app === null) return { items: [], total: 0 }
  const where = Prisma.sql`u.account_id in (${accountsOf(githubId)}) and ${runningOf(app)}`
  const [counted] = await db().$queryRaw<{ total: number }[]>`
    select count(*)::int as total from purchase u where ${where}`
  const total = counted?.total ?? 0
  if (offset >= total) return { items: [], total }
  const items = await readPurchases(Prisma.sql`
    select u.id, row_number() over (order by u.created_at desc, u.id desc) as place
    from purchase u where ${where} order by place offset ${offset} limit ${perPage}`)
  return { items, total }
}
