import { readSecrets } from '@/lib/launch/secrets'
import { unsubscribeToken } from '@/lib/notifications/rules/unsubscribe-token'
import { personal } from './prepare-orders'
import type { Stage } from './stage'
import type { Part, World } from './world'

/** What everybody has for themselves, of the one to whom nobody else may do anything: the requester. */
export async function prepareAccount(
  { ledger, souk }: Stage,
  { accounts }: Part<'accounts'>,
): Promise<World['own']> {
  const mine = [accounts.requester]
  return {
    setup: await ledger.value(
      `select s.id from setup s join listing l on l.id = s.listing_id
       where s.account_id = $1 and l.slug = $2`,
      [...mine, personal.app],
    ),
    notification: await ledger.value(
      `select n.id from notification n join "user" u on u.id = n.user_id
       where u.account_id = $1 order by n.id limit 1`,
      mine,
    ),
    session: await ledger.value(
      `select s.id from session s join "user" u on u.id = s.user_id
       where u.account_id = $1 order by s.id limit 1`,
      mine,
    ),
    unsubscribe: unsubscribeToken(
      readSecrets(souk.dataDir).SOUK_SECRET,
      await ledger.value(
        `select m.id from mail m join "user" u on u.id = m.user_id
         where m.kind like 'request\\_%' and u.account_id = $1 order by m.id limit 1`,
        [accounts.approver],
      ),
    ),
  }
}
