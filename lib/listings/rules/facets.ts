import { highestAccess } from '../../permissions/rules/highest-access'
import type { AskedPermission, PermissionAccess } from '../../permissions/types'
import type { ListingContent } from '../schema'

/** What the filters of search choose by, of one listing. */
export interface FacetFacts {
  kind: 'github_app' | 'oauth_app' | 'api_integration'
  categories: readonly string[]
  plans: readonly {
    priceModel: 'free' | 'flat_rate' | 'per_unit'
    trialDays: number
    audience: 'all' | 'personal' | 'organization'
  }[]
  isPublisherProven: boolean
  content: Pick<ListingContent, 'scopes' | 'languages'> & {
    permissions: readonly Pick<AskedPermission, 'access'>[]
  }
}

/** The highest access that is asked for; `token` where it depends on the token that it is given. */
type AskedLevel = 'none' | PermissionAccess | 'token'

/** The token of a value of a filter; the token of all listings is `*`. */
export function facetToken(facet: string, value: string): string {
  return `${facet}=${value}`
}

/** The token that every listing has. */
export const ANY_LISTING = '*'

function priceTokens(plans: FacetFacts['plans']): string[] {
  const models = plans.map(({ priceModel }) => priceModel)
  const isPaid = models.some((model) => model !== 'free')
  return [...models, ...(isPaid ? ['paid'] : [])].map((model) => facetToken('price', model))
}

/** Without plans nobody is kept out. */
function accountTokens(plans: FacetFacts['plans']): string[] {
  const isFor = (account: string) =>
    plans.length === 0 || plans.some(({ audience }) => audience === 'all' || audience === account)
  return ['personal', 'organization'].filter(isFor).map((each) => facetToken('account', each))
}

/** All tokens that the filters of search choose a listing by. */
export function facetsOf({ kind, content, plans, ...facts }: FacetFacts): string[] {
  const level: AskedLevel = kind === 'api_integration' ? 'token' : highestAccess(content)
  const yes = (is: boolean) => (is ? 'yes' : 'no')
  const tokens = [
    ANY_LISTING,
    facetToken('kind', kind),
    ...facts.categories.map((slug) => facetToken('category', slug)),
    ...priceTokens(plans),
    facetToken('trial', yes(plans.some(({ trialDays }) => trialDays > 0))),
    facetToken('verified', yes(facts.isPublisherProven)),
    facetToken('access', level),
    ...accountTokens(plans),
    ...content.languages.map((language) => facetToken('language', language.trim().toLowerCase())),
  ]
  return [...new Set(tokens)]
}
