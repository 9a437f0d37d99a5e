import { stringify } from 'csv-stringify/sync'
import { alpha2ToAlpha3 } from 'i18n-iso-countries'
import type { TransactionRow } from '../insights/types'

/** GitHub's columns in GitHub's order, and the currency, which there is always the dollar ("Viewing transactions for your listing"). */
const columns = [
  'date',
  'app_name',
  'user_login',
  'user_id',
  'user_type',
  'country',
  'amount_in_cents',
  'renewal_frequency',
  'marketplace_listing_plan_id',
  'region',
  'postal_code',
  'currency',
] as const

type Line = Record<(typeof columns)[number], string | number>

/** The region is empty: a checkout here takes no more of an address than the tax depends on. */
function toLine(row: TransactionRow): Line {
  return {
    date: row.date,
    app_name: row.appName,
    user_login: row.userLogin,
    user_id: row.userId,
    user_type: row.userType,
    country: (row.country && alpha2ToAlpha3(row.country)) ?? '',
    amount_in_cents: row.amount,
    renewal_frequency: row.renewalFrequency ?? '',
    marketplace_listing_plan_id: row.planId,
    region: '',
    postal_code: row.postalCode ?? '',
    currency: row.currency,
  }
}

/** Transactions as CSV (RFC 4180). What a spreadsheet would take for a formula is made a text. */
export function transactionsCsv(rows: readonly TransactionRow[]): string {
  return stringify(rows.map(toLine), {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
