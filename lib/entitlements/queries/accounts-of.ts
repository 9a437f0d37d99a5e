import { Prisma } from '../../db/generated/client'

/** The accounts that a person, by GitHub's number, decides for: their own, and the organizations that GitHub last said they own. */
export function accountsOf(githubId: number): Prisma.Sql {
  return Prisma.sql`
    select own.id from account own where own.github_id = ${githubId}
    union all
    select m.organization_id from membership m join account own on own.id = m.member_id
    where own.github_id = ${githubId} and m.role = 'admin'`
}
