import type { Instance } from '../instance'
import { type Credentials, prepareCredentials } from './credentials'
import { prepareAccount } from './prepare-account'
import { prepareOrders } from './prepare-orders'
import { prepareOrganization } from './prepare-organization'
import { preparePublisher } from './prepare-publisher'
import { prepareRequests } from './prepare-requests'
import { type Person, people, persons } from './roles'
import { openStage, type Stage } from './stage'

/** What the rows of the matrix name: everything belongs to octo-labs or to hexlint, unless it says whose it is. */
export interface World {
  /** The ids of accounts, by whom they are of. */
  accounts: Record<Person, string>
  organization: { id: string; githubId: string; installation: string }
  /** Plans by listing: the first that organizations may have. */
  plans: Record<string, string>
  /** GitHub's numbers of free plans. */
  numbers: Record<string, string>
  /** Free plans by listing. */
  free: Record<string, string>
  /** Requests of the requester to octo-labs, by listing. */
  requests: Record<string, string>
  /** Purchases and set-ups of octo-labs, made by its owner, by listing. */
  purchases: Record<string, string>
  setups: Record<string, string>
  /** What is only the requester's own. */
  own: { setup: string; notification: string; session: string; unsubscribe: string }
  update: string
  /** A campaign of octo-labs, and an integration in it. */
  campaign: { id: string; item: string }
  /** Drafts, reviews and whatever else belongs to what hexlint sells. */
  shop: Record<string, string>
  /** What programs show in the place of a session, as the header `Authorization`. */
  credentials: Credentials
}

export type Part<Key extends keyof World> = Pick<World, Key>

async function accountsOf({ ledger }: Stage): Promise<World['accounts']> {
  const entries = await Promise.all(
    persons.map(async (person) => [
      person,
      await ledger.value('select id from account where login = $1', [people[person]]),
    ]),
  )
  return Object.fromEntries(entries)
}

async function plansOf({ ledger }: Stage): Promise<Part<'plans' | 'free' | 'numbers'>> {
  const rows = await ledger.rows(
    `select l.slug, p.id, p.github_id, p.price_model from listing l join plan p on p.listing_id = l.id
     where p.audience <> 'personal' and p.state = 'published'
     order by l.slug, p.price_model = 'free', p.number`,
  )
  const bySlug = (some: typeof rows, key: 'id' | 'github_id') =>
    Object.fromEntries(some.toReversed().map((row) => [row.slug, row[key]]))
  const free = rows.filter((row) => row.price_model === 'free')
  return { plans: bySlug(rows, 'id'), free: bySlug(free, 'id'), numbers: bySlug(free, 'github_id') }
}

/** Lets everybody in, and does what they would have done: connected, asked, bought, written and tried. */
export async function prepareWorld(souk: Instance): Promise<{ stage: Stage; world: World }> {
  const stage = await openStage(souk)
  const begun = { accounts: await accountsOf(stage), ...(await plansOf(stage)) }
  const organization = await prepareOrganization(stage)
  const requests = await prepareRequests(stage, { ...begun, organization })
  const orders = await prepareOrders(stage, { ...begun, organization })
  const shop = await preparePublisher(stage, begun)
  const own = await prepareAccount(stage, begun)
  const credentials = await prepareCredentials(stage)
  return {
    stage,
    world: { ...begun, organization, ...requests, ...orders, shop, own, credentials },
  }
}
