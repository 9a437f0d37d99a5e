import { z } from 'zod'
import { addTaxId, blankCustomer } from '../engine/customers'
import { change, insert } from '../scope'
import type { Customer } from '../types'
import { invalid } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import { address, emptyable, flag, integer, mergeMetadata, metadata, oneOf, text } from './params'
import { type Route, route } from './route'
import { checkTaxId, taxIdParams } from './tax-id-params'

const fields = {
  address: emptyable(address).optional(),
  description: emptyable(text()).optional(),
  email: emptyable(z.email('email').max(512)).optional(),
  metadata: metadata.optional(),
  name: emptyable(text(256)).optional(),
  phone: emptyable(text(20)).optional(),
  preferred_locales: z.array(text()).optional(),
  tax_exempt: emptyable(oneOf(['none', 'exempt', 'reverse'])).optional(),
  balance: integer(-999_999_999_999).optional(),
  invoice_prefix: z
    .string()
    .regex(/^[A-Z0-9]{3,12}$/, '3–12 uppercase letters or numbers')
    .optional(),
  invoice_settings: z
    .strictObject({ default_payment_method: emptyable(text()).optional() })
    .optional(),
}

const create = z.strictObject({
  ...fields,
  payment_method: text().optional(),
  tax_id_data: z.array(taxIdParams).max(5).optional(),
  tax: z
    .strictObject({ validate_location: oneOf(['deferred', 'immediately']).optional() })
    .optional(),
})

type Fields = z.output<z.ZodObject<typeof fields>>

function named(input: Fields): Partial<Customer> {
  const { metadata: _, invoice_settings: __, tax_exempt, ...rest } = input
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(given),
    ...(tax_exempt === undefined ? {} : { tax_exempt: tax_exempt ?? 'none' }),
  }
}

export const customers: Route[] = [
  route(
    'POST',
    '/v1/customers',
    create,
    (scope, { payment_method, tax_id_data, tax: _, ...input }) => {
      for (const [index, taxId] of (tax_id_data ?? []).entries()) {
        checkTaxId(taxId, `tax_id_data[${index}]`)
      }
      const blank = blankCustomer(scope)
      const customer = insert(
        scope,
        'customer',
        { ...blank, ...named(input), metadata: mergeMetadata(null, input.metadata) },
        'customer.created',
      )
      for (const { type, value } of tax_id_data ?? []) addTaxId(scope, customer.id, type, value)
      if (payment_method) {
        const card = found(scope, 'payment_method', payment_method, 'payment_method')
        change(scope, 'payment_method', card, { customer: customer.id }, 'payment_method.attached')
      }
      return customer
    },
  ),
  route('GET', '/v1/customers/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'customer', id),
  ),
  route('POST', '/v1/customers/:id', z.strictObject(fields), (scope, input, id) => {
    const customer = found(scope, 'customer', id)
    const card = input.invoice_settings?.default_payment_method
    if (
      card &&
      found(scope, 'payment_method', card, 'invoice_settings[default_payment_method]').customer !==
        id
    ) {
      throw invalid(
        `The customer does not have a payment method with the ID ${card}. The payment method must be attached to the customer.`,
        'invoice_settings[default_payment_method]',
        'resource_missing',
      )
    }
    const settings = { ...customer.invoice_settings, default_payment_method: card ?? null }
    const patch = {
      ...named(input),
      metadata: mergeMetadata(customer.metadata, input.metadata),
      ...(card === undefined ? {} : { invoice_settings: settings }),
    }
    return change(scope, 'customer', customer, patch, 'customer.updated')
  }),
  route(
    'GET',
    '/v1/customers',
    z.strictObject({ ...listed, ...createdRange, email: text().optional() }),
    (scope, input) => {
      const { email, created } = input
      return page(scope, 'customer', '/v1/customers', input, { email, created })
    },
  ),
  route('POST', '/v1/customers/:id/tax_ids', taxIdParams, (scope, taxId, id) => {
    found(scope, 'customer', id)
    checkTaxId(taxId)
    return addTaxId(scope, id, taxId.type, taxId.value)
  }),
  route('GET', '/v1/customers/:id/tax_ids', z.strictObject(listed), (scope, input, id) => {
    found(scope, 'customer', id)
    return page(scope, 'tax_id', `/v1/customers/${id}/tax_ids`, input, { customer: id })
  }),
  route('DELETE', '/v1/customers/:id/tax_ids/:sub', z.strictObject({}), (scope, _, id, sub) => {
    found(scope, 'customer', id)
    found(scope, 'tax_id', sub)
    scope.world.objects.remove(scope.account, 'tax_id', sub)
    return { id: sub, object: 'tax_id', deleted: true }
  }),
  route(
    'GET',
    '/v1/customers/:id/balance_transactions',
    z.strictObject(listed),
    (scope, input, id) => {
      found(scope, 'customer', id)
      const url = `/v1/customers/${id}/balance_transactions`
      return page(scope, 'customer_balance_transaction', url, input, { customer: id })
    },
  ),
  route(
    'GET',
    '/v1/customers/:id/payment_methods',
    z.strictObject({ ...listed, type: text().optional(), allow_redisplay: flag.optional() }),
    (scope, input, id) => {
      found(scope, 'customer', id)
      const url = `/v1/customers/${id}/payment_methods`
      return page(scope, 'payment_method', url, input, { customer: id, type: input.type })
    },
  ),
]
