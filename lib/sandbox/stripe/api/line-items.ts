import { checkoutInvoice } from '../engine/checkout-total'
import { find, load, type Scope } from '../scope'
import type { Invoice, LineItem, List } from '../types'

/** The line items of a Checkout session, with the amounts that are paid at once. */
export function lineItems(scope: Scope, id: string): List<LineItem> {
  const session = load(scope, 'checkout_session', id)
  const recipe = load(scope, 'checkout_recipe', id)
  const paid = session.invoice ? find(scope, 'invoice', session.invoice) : undefined
  const invoice = paid ?? checkoutInvoice(scope, session, session.customer_details?.address ?? null)
  const data = recipe.items.map((item, index): LineItem => {
    const price = load(scope, 'price', item.price)
    const sums = sumsOf(invoice, index)
    return {
      id: `li_${id.slice(8, 26)}${index}`,
      object: 'item',
      adjustable_quantity: null,
      ...sums,
      currency: price.currency,
      description: load(scope, 'product', price.product).name,
      metadata: {},
      price,
      quantity: item.quantity,
    }
  })
  return { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${id}/line_items` }
}

function sumsOf(invoice: Invoice, index: number) {
  const line = invoice.lines.data[index]
  const amount_subtotal = line?.amount ?? 0
  const amount_discount = (line?.discount_amounts ?? []).reduce((sum, cut) => sum + cut.amount, 0)
  const taxes = line?.taxes ?? []
  const amount_tax = taxes.reduce((sum, tax) => sum + tax.amount, 0)
  const added = taxes.reduce(
    (sum, tax) => sum + (tax.tax_behavior === 'inclusive' ? 0 : tax.amount),
    0,
  )
  const amount_total = amount_subtotal - amount_discount + added
  return { amount_discount, amount_subtotal, amount_tax, amount_total }
}
