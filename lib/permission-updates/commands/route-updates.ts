import { db } from '../../db/client'
import { settleUpdates } from './settle-updates'

const PAGE = 200

/** The accounts that have a listing's app, or authorized it, after an id. */
function nextAccounts(listingId: string, after: string): Promise<{ id: string }[]> {
  return db().$queryRaw<{ id: string }[]>`
    select account_id as id from installation
    where listing_id = ${listingId} and account_id > ${after} and state <> 'deleted'
    union
    select account_id from user_authorization
    where listing_id = ${listingId} and account_id > ${after} and state = 'authorized'
    order by id limit ${PAGE}`
}

/** After an app changed what it asks for: every account that has it is asked, or no longer. */
export async function routeUpdates(listingId: string): Promise<void> {
  let after = ''
  for (;;) {
    const accounts = await nextAccounts(listingId, after)
    for (const { id } of accounts) await settleUpdates({ listingId, accountId: id })
    if (accounts.length < PAGE) return
    after = accounts.at(-1)?.id ?? ''
  }
}
