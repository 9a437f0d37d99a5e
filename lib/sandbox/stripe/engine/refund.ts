import { invalid } from '../api/errors'
import { share } from '../billing/rounding'
import { change, insert, load, platform, type Scope } from '../scope'
import { newId } from '../store/ids'
import type { ApplicationFee, Charge, Refund } from '../types'
import { moveMoney } from './charges'

interface Wanted {
  amount: number | undefined
  reason: Refund['reason']
  metadata: Record<string, string>
  /** Gives back the marketplace's share too, in proportion. */
  refundFee: boolean
}

/** Gives money of a charge back, all of it or a part (minor units). */
export function refundCharge(scope: Scope, charge: Charge, wanted: Wanted): Refund {
  const amount = refundable(charge, wanted.amount)
  const id = newId('re')
  const refund: Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: moveMoney(scope, 'refund', id, -amount, charge.currency, 0).id,
    charge: charge.id,
    created: scope.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: {
        reference_status: 'pending',
        reference_type: 'acquirer_reference_number',
        type: 'refund',
      },
      type: 'card',
    },
    metadata: wanted.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wanted.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
  insert(scope, 'refund', refund, 'refund.created')
  const amount_refunded = charge.amount_refunded + amount
  const refunded = amount_refunded === charge.amount_captured
  change(scope, 'charge', charge, { amount_refunded, refunded }, 'charge.refunded')
  if (wanted.refundFee) refundFee(scope, charge, amount)
  return refund
}

/** The amount asked for, or all that is left; more than that is a 400. */
function refundable(charge: Charge, wanted: number | undefined): number {
  const left = charge.amount_captured - charge.amount_refunded
  if (charge.status !== 'succeeded') {
    throw invalid(`Charge ${charge.id} has not succeeded and cannot be refunded.`, 'charge')
  }
  if (left === 0) {
    throw invalid(
      `Charge ${charge.id} has already been refunded.`,
      undefined,
      'charge_already_refunded',
    )
  }
  const amount = wanted ?? left
  if (amount > left) {
    throw invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      'amount',
    )
  }
  return amount
}

function refundFee(scope: Scope, charge: Charge, amount: number): void {
  if (!charge.application_fee) {
    throw invalid('This charge has no application fee to refund.', 'refund_application_fee')
  }
  const owner = { ...scope, account: platform }
  const fee = load(owner, 'application_fee', charge.application_fee)
  const back = Math.min(fee.amount - fee.amount_refunded, share(fee.amount, amount, charge.amount))
  const amount_refunded = fee.amount_refunded + back
  const patch: Partial<ApplicationFee> = {
    amount_refunded,
    refunded: amount_refunded === fee.amount,
  }
  change(owner, 'application_fee', fee, patch, 'application_fee.refunded')
}
