import { z } from 'zod'
import { afterPayment } from '../engine/after-payment'
import { cardError, collect } from '../engine/collect'
import { finalize, settlePaid, voidInvoice } from '../engine/invoices'
import { previewInvoice } from '../engine/preview'
import { dropPendingOf } from '../engine/update-subscription'
import { change, find, type Scope } from '../scope'
import type { Filter } from '../store/objects'
import type { Invoice, List } from '../types'
import { invalid, missing } from './errors'
import { found } from './found'
import { createdRange, listed, page, pageOf } from './list'
import { flag, mergeMetadata, metadata, oneOf, text } from './params'
import { type Route, route } from './route'
import { previewParams } from './subscription-params'
import { checkTaxId } from './tax-id-params'

const url = '/v1/invoices'

const listParams = z.strictObject({
  ...listed,
  ...createdRange,
  collection_method: oneOf(['charge_automatically', 'send_invoice']).optional(),
  customer: text().optional(),
  status: oneOf(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
  subscription: text().optional(),
})

const payParams = z.strictObject({
  off_session: flag.optional(),
  paid_out_of_band: flag.optional(),
  payment_method: text().optional(),
})

export const invoices: Route[] = [
  route('POST', `${url}/create_preview`, previewParams, preview),
  route('GET', `${url}/:id`, z.strictObject({}), (scope, _, id) => found(scope, 'invoice', id)),
  route('GET', url, listParams, list),
  route(
    'POST',
    `${url}/:id`,
    z.strictObject({ metadata: metadata.optional() }),
    (scope, input, id) => {
      const invoice = found(scope, 'invoice', id)
      const patch = { metadata: mergeMetadata(invoice.metadata, input.metadata) }
      return change(scope, 'invoice', invoice, patch, 'invoice.updated')
    },
  ),
  route('POST', `${url}/:id/pay`, payParams, pay),
  route('POST', `${url}/:id/void`, z.strictObject({}), (scope, _, id) => {
    const voided = voidInvoice(scope, found(scope, 'invoice', id))
    dropPendingOf(scope, voided)
    return voided
  }),
  route(
    'POST',
    `${url}/:id/finalize`,
    z.strictObject({ auto_advance: flag.optional() }),
    (scope, _, id) => finalize(scope, found(scope, 'invoice', id)),
  ),
  route('POST', `${url}/:id/send`, z.strictObject({}), (scope, _, id) => {
    const invoice = found(scope, 'invoice', id)
    const open = invoice.status === 'draft' ? finalize(scope, invoice) : invoice
    return change(scope, 'invoice', open, {}, 'invoice.sent')
  }),
  route('GET', `${url}/:id/lines`, z.strictObject(listed), (scope, input, id) => {
    const { lines } = found(scope, 'invoice', id)
    return pageOf(lines.data, lines.url, input)
  }),
]

function list(scope: Scope, input: z.output<typeof listParams>): List<Invoice> {
  const { collection_method, customer, status, subscription, created } = input
  const filter: Filter = { collection_method, customer, status, created }
  filter['parent.subscription_details.subscription'] = subscription
  if (subscription) found(scope, 'subscription', subscription, 'subscription')
  return page(scope, 'invoice', url, input, filter)
}

function pay(scope: Scope, input: z.output<typeof payParams>, id: string): Invoice {
  const invoice = found(scope, 'invoice', id)
  const open = invoice.status === 'draft' ? finalize(scope, invoice) : invoice
  if (invoice.status === 'paid')
    throw invalid('Invoice is already paid', undefined, 'invoice_already_paid')
  if (open.status !== 'open' && open.status !== 'paid') {
    throw invalid(`This invoice can no longer be paid because it is ${open.status}.`)
  }
  if (input.paid_out_of_band) return afterPayment(scope, settlePaid(scope, open, 0))
  const card = input.payment_method
  if (card) checkCard(scope, open, card)
  const presence = input.off_session === false ? 'on_session' : 'off_session'
  const collected = collect(scope, open, presence, card)
  if (collected.invoice.status !== 'paid') throw cardError(collected)
  return collected.invoice
}

function checkCard(scope: Scope, invoice: Invoice, card: string): void {
  if (found(scope, 'payment_method', card, 'payment_method').customer !== invoice.customer) {
    throw invalid(
      'The payment method must be attached to the customer of the invoice.',
      'payment_method',
    )
  }
}

function preview(scope: Scope, input: z.output<typeof previewParams>): Invoice {
  const { subscription, customer, customer_details, subscription_details = {} } = input
  if (!subscription && !customer && !customer_details && !subscription_details.items) {
    throw missing('customer')
  }
  const owner = subscription && find(scope, 'subscription', subscription)?.customer
  if (owner && customer && owner !== customer) {
    throw invalid(
      `The subscription ${subscription} does not belong to the customer ${customer}.`,
      'subscription',
    )
  }
  for (const [index, taxId] of (customer_details?.tax_ids ?? []).entries()) {
    checkTaxId(taxId, `customer_details[tax_ids][${index}]`)
  }
  const invoice = previewInvoice(scope, {
    subscription,
    customer,
    customerAddress: customer_details?.address,
    taxExempt: customer_details?.tax_exempt ?? undefined,
    automaticTax: input.automatic_tax?.enabled,
    discounts: input.discounts === null ? [] : input.discounts,
    mode: input.preview_mode ?? 'next',
    details: subscription_details,
  })
  if (input.currency && input.currency !== invoice.currency) {
    throw invalid(
      `The price specified only supports \`${invoice.currency}\`. This doesn't match the expected currency: \`${input.currency}\`.`,
      'currency',
    )
  }
  const id = `upcoming_${invoice.id}`
  return { ...invoice, id, lines: { ...invoice.lines, url: `/v1/invoices/${id}/lines` } }
}
