import { checkoutSessions } from './checkout-sessions'
import { coreAccounts } from './core-accounts'
import { coupons } from './coupons'
import { customers } from './customers'
import { events } from './events'
import { invoices } from './invoices'
import { paymentMethods } from './payment-methods'
import { payments } from './payments'
import { portal } from './portal'
import { prices } from './prices'
import { products } from './products'
import { promotionCodes } from './promotion-codes'
import type { Route } from './route'
import { schedules } from './schedules'
import { subscriptions } from './subscriptions'
import { taxSettings } from './tax-settings'

/** Everything that the API serves; any other address is Stripe's 404. */
export const routes: readonly Route[] = [
  ...coreAccounts,
  ...products,
  ...prices,
  ...customers,
  ...coupons,
  ...promotionCodes,
  ...paymentMethods,
  ...checkoutSessions,
  ...subscriptions,
  ...schedules,
  ...invoices,
  ...payments,
  ...portal,
  ...taxSettings,
  ...events,
]
