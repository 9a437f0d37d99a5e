import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { addressOf, type BillingDetails } from './billing-details'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Makes the customer say what the buyer said: name, e-mail, address and at most one tax ID. Safe to repeat. */
export function updateCustomer(
  account: ConnectedAccountId,
  customerId: string,
  { email, ...details }: BillingDetails & { email: string | null },
): Promise<Result<void>> {
  return attempt(async () => {
    const { customers } = stripeClient()
    const options = { stripeAccount: account }
    const address = addressOf(details)
    const changes = { name: details.name, address, ...(email === null ? {} : { email }) }
    await customers.update(customerId, changes, options)
    await setTaxId(account, customerId, details.taxId)
  })
}

async function setTaxId(
  account: ConnectedAccountId,
  customerId: string,
  wanted: BillingDetails['taxId'],
): Promise<void> {
  const { customers } = stripeClient()
  const options = { stripeAccount: account }
  const { data } = await customers.listTaxIds(customerId, { limit: 100 }, options)
  const isWanted = ({ type, value }: { type: string; value: string }) =>
    type === wanted?.type && value === wanted.value
  for (const old of data.filter((one) => !isWanted(one))) {
    await customers.deleteTaxId(customerId, old.id, options)
  }
  if (wanted !== null && !data.some(isWanted)) {
    await customers.createTaxId(customerId, wanted, options)
  }
}
