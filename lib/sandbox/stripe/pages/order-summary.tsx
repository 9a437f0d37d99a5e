/** @jsxImportSource hono/jsx */
import { formatAmount } from '../engine/items'
import type { Invoice } from '../types'
import type { Language, Messages } from './messages'

interface OrderSummaryProps {
  invoice: Invoice
  language: Language
  text: Messages
  totalLabel: string
  /** What a line is called; by default as on the invoice. */
  label?: (line: Invoice['lines']['data'][number]) => string
}

/** Lines, discount, tax and what is due, as an invoice adds them up. */
export function OrderSummary({
  invoice,
  language,
  text,
  totalLabel,
  label = ({ description }) => description ?? '',
}: OrderSummaryProps) {
  const money = (amount: number) => formatAmount(amount, invoice.currency, language)
  const discount = sum(invoice.total_discount_amounts ?? [])
  const tax = sum(invoice.total_taxes ?? [])
  const credit = invoice.amount_due - Math.max(0, invoice.total)
  return (
    <div class="scroll">
      <table>
        <tbody>
          {invoice.lines.data.map((line) => (
            <tr key={line.id}>
              <td>{label(line)}</td>
              <td class="number">{money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Row label={text.subtotal} amount={money(invoice.subtotal)} />
          {discount !== 0 && <Row label={text.discount} amount={money(-discount)} />}
          {invoice.automatic_tax.enabled && (
            <Row
              label={
                invoice.automatic_tax.status === 'requires_location_inputs'
                  ? text.taxLater
                  : text.tax
              }
              amount={money(tax)}
            />
          )}
          {credit !== 0 && invoice.total > 0 && <Row label={text.credit} amount={money(credit)} />}
          <tr class="total">
            <th scope="row">{totalLabel}</th>
            <td class="number">{money(invoice.amount_due)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Row({ label, amount }: { label: string; amount: string }) {
  return (
    <tr>
      <td>{label}</td>
      <td class="number">{amount}</td>
    </tr>
  )
}

function sum(parts: { amount: number }[]): number {
  return parts.reduce((total, part) => total + part.amount, 0)
}
