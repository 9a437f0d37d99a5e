import { expect, it } from 'vitest'
import { transactionsCsv } from '@/lib/api/transactions-csv'
import type { TransactionRow } from '@/lib/insights/types'

const row: TransactionRow = {
  date: '2026-11-22',
  appName: 'Hexlint',
  userLogin: 'octo-labs',
  userId: 4_200_001,
  userType: 'Organization',
  country: 'FR',
  amount: 5000,
  currency: 'usd',
  renewalFrequency: 'Monthly',
  planId: 7,
  postalCode: '75011',
}

it('transactions have GitHub’s columns in GitHub’s order, then the currency', () => {
  expect(transactionsCsv([row])).toBe(
    'date,app_name,user_login,user_id,user_type,country,amount_in_cents,renewal_frequency,' +
      'marketplace_listing_plan_id,region,postal_code,currency\r\n' +
      '2026-11-22,Hexlint,octo-labs,4200001,Organization,FRA,5000,Monthly,7,,75011,usd\r\n',
  )
})

it('transactions without rows still say which columns there are', () => {
  expect(transactionsCsv([])).toMatch(/^date,app_name,[^\r]*\r\n$/)
})

it.each([
  ['=cmd()', "'=cmd()"],
  ['Bad, "App"', '"Bad, ""App"""'],
])('a name such as %s is text to a spreadsheet', (appName, cell) => {
  expect(transactionsCsv([{ ...row, appName }]).split('\r\n')[1]).toContain(`,${cell},`)
})

it('what is not known is empty', () => {
  const bare = { ...row, country: null, postalCode: null, renewalFrequency: null, amount: 0 }
  expect(transactionsCsv([bare]).split('\r\n')[1]).toBe(
    '2026-11-22,Hexlint,octo-labs,4200001,Organization,,0,,7,,,usd',
  )
})
