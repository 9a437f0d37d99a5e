import { z } from 'zod'
import { isTaxId, isTaxIdType, taxIdTypes } from '../billing/tax-ids'
import { invalid } from './errors'
import { text } from './params'

export const taxIdParams = z.strictObject({ type: text(), value: text() })

/** Refuses kinds that do not exist and values that are written wrongly, as Stripe does. */
export function checkTaxId({ type, value }: z.output<typeof taxIdParams>, param?: string): void {
  const name = (field: string) => (param ? `${param}[${field}]` : field)
  if (!isTaxIdType(type)) {
    const known = taxIdTypes.join(', ')
    throw invalid(`Invalid ${name('type')}: must be one of ${known}`, name('type'))
  }
  if (!isTaxId(type, value)) {
    throw invalid(`Invalid value for ${type}.`, name('value'), 'tax_id_invalid')
  }
}
