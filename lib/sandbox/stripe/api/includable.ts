import { find, type Scope } from '../scope'
import { lineItems } from './line-items'
import { pageOf } from './list'

/** Fields that Stripe leaves out unless they are asked for by `expand`. */
export function includable(scope: Scope, object: object, field: string): object | undefined {
  if (!('id' in object) || typeof object.id !== 'string') return undefined
  const { id } = object
  switch (`${id.split('_')[0]}.${field}`) {
    case 'cs.line_items':
      return lineItems(scope, id)
    case 'cus.subscriptions':
      return list(scope, 'subscription', id, `/v1/customers/${id}/subscriptions`)
    case 'cus.tax_ids':
      return list(scope, 'tax_id', id, `/v1/customers/${id}/tax_ids`)
    case 'in.payments':
      return pageOf(
        scope.world.objects.all(scope.account, 'invoice_payment', { invoice: id }),
        `/v1/invoice_payments`,
        {},
      )
    case 'in.confirmation_secret':
      return confirmationSecret(scope, id)
    default:
      return undefined
  }
}

function list(scope: Scope, kind: 'subscription' | 'tax_id', customer: string, url: string) {
  return pageOf(scope.world.objects.all(scope.account, kind, { customer }), url, {})
}

function confirmationSecret(scope: Scope, invoice: string): object | undefined {
  const [payment] = scope.world.objects.all(scope.account, 'invoice_payment', { invoice })
  const intent = payment?.payment.payment_intent
  const secret = intent && find(scope, 'payment_intent', intent)?.client_secret
  return secret ? { client_secret: secret, type: 'payment_intent' } : undefined
}
