import type { Result } from '../../core/result'
import { attempt } from './attempt'
import { stripeClient } from './client'
import type { ConnectedAccountId } from './connected-account'

/** Takes back an open invoice, and with it the change that waited for its payment. One that is no longer open counts as done. */
export function voidInvoice(account: ConnectedAccountId, id: string): Promise<Result<void>> {
  const { invoices } = stripeClient()
  const options = { stripeAccount: account }
  return attempt(async () => {
    const { status } = await invoices.retrieve(id, {}, options)
    if (status === 'open') await invoices.voidInvoice(id, {}, options)
  })
}
