import { type ApiMarket, makeApiMarket } from './api-market'
import { compare } from './load'
import type { Stand } from './stand'

interface Caller {
  token: string
}

/** Calls an endpoint as each caller in turn. */
function inTurn<C extends Caller>(callers: C[], pathOf: (caller: C) => string) {
  let turn = 0
  return () => {
    const caller = callers[turn % callers.length]
    turn += 1
    if (caller === undefined) throw new Error('Nobody calls')
    return {
      path: `/api/v3${pathOf(caller)}`,
      headers: { authorization: `Bearer ${caller.token}` },
    }
  }
}

/** The eight endpoints of GitHub's Marketplace API by their names in its description. */
function endpointsOf({ sellers, buyers }: ApiMarket) {
  const list = '/marketplace_listing'
  const person = '/user/marketplace_purchases'
  const account = buyers[0]?.githubId
  const clientId = sellers[0]?.listing.clientId
  return {
    'list-plans': inTurn(sellers, () => `${list}/plans`),
    'get-subscription-plan-for-account': inTurn(sellers, () => `${list}/accounts/${account}`),
    'list-accounts-for-plan': inTurn(
      sellers,
      ({ plan }) => `${list}/plans/${plan.githubId}/accounts`,
    ),
    'list-subscriptions-for-authenticated-user': inTurn(
      buyers,
      () => `${person}?client_id=${clientId}`,
    ),
    'list-plans-stubbed': inTurn(sellers, () => `${list}/stubbed/plans`),
    'get-subscription-plan-for-account-stubbed': inTurn(
      sellers,
      () => `${list}/stubbed/accounts/4`,
    ),
    'list-accounts-for-plan-stubbed': inTurn(sellers, () => `${list}/stubbed/plans/1313/accounts`),
    'list-subscriptions-for-authenticated-user-stubbed': inTurn(
      buyers,
      () => `${person}/stubbed?client_id=${clientId}`,
    ),
  }
}

/** How the Marketplace API compares with a bare route that reads one row. The callers take turns, as each has 5,000 requests an hour. */
export async function* api({ souk, bare }: Stand) {
  const market = await makeApiMarket()
  for (const [endpoint, nextCall] of Object.entries(endpointsOf(market))) {
    await market.forgetCounts()
    const ours = { url: souk.url, nextCall }
    const { rps, bareRps } = await compare(ours, { url: `${bare.url}/api/row` })
    const ratio = Math.round((rps / bareRps) * 100) / 100
    yield { bench: 'api', endpoint, rps, bare_rps: bareRps, ratio }
  }
}
