import type { ActionRow, AddressRow } from '@/tests/support/authorization/rows'
import { accountActions } from './actions-account'
import { buyerActions } from './actions-buyer'
import { cachedFunctions } from './actions-cached'
import { campaignActions } from './actions-campaigns'
import { listingActions } from './actions-listing'
import { operatorActions } from './actions-operator'
import { organizationActions } from './actions-organization'
import { publisherActions } from './actions-publisher'
import { requestActions } from './actions-requests'
import { accountPages } from './pages-account'
import { buyerPages } from './pages-buyer'
import { operatorPages } from './pages-operator'
import { organizationPages } from './pages-organization'
import { publicPages } from './pages-public'
import { publisherPages } from './pages-publisher'
import { routes } from './routes'
import { v3Routes } from './routes-v3'

/** Every page and every method of every route handler, by area. */
export const addresses: Record<string, AddressRow[]> = {
  'public pages': publicPages,
  'pages of everybody': accountPages,
  'pages of buyers': buyerPages,
  'pages of organizations': organizationPages,
  'pages of publishers': publisherPages,
  'pages of the operator': operatorPages,
  'route handlers': routes,
  'GitHub’s marketplace API': v3Routes,
}

/** Every server action, in the order in which those who may call them do. */
export const actions: ActionRow[] = [
  ...cachedFunctions,
  ...buyerActions,
  ...requestActions,
  ...campaignActions,
  ...organizationActions,
  ...publisherActions,
  ...listingActions,
  ...operatorActions,
  ...accountActions,
]
