import { Prisma } from '../../db/generated/client'

/**
 * What is to be read for a caller of the API: one JSON value, selected in the very statement that
 * looks whether the caller is still who they proved to be. In it `l` is the caller's own listing, or
 * all nulls for a person whose token belongs to none; nothing of any other may be selected.
 */
export interface Question<T> {
  sql: Prisma.Sql
  /** The value from its JSON. */
  read(value: unknown): T
}

/** Nothing is to be read. */
export const nothing: Question<null> = { sql: Prisma.sql`null::json`, read: () => null }

/** What is running of the caller's listing: a draft has test purchases, everything else has real ones (`u` purchase). */
export const running = Prisma.sql`
  u.listing_id = l.id and u.is_test = (l.state = 'draft') and u.state <> 'cancelled'`
