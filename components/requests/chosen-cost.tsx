import type { ApprovalOffer } from '@/lib/approvals/types'
import { formatMoney, type Money, timesUnits } from '@/lib/core/money'
import styles from './requests.module.css'

/** An offer as the form counts with it. */
export interface Bill extends Pick<ApprovalOffer, 'cycle' | 'one'> {
  planId: string
  perUnit: boolean
  /** How long it is tried before the first payment, in words; null without a trial. */
  trial: string | null
}

/** What of the form decides the amounts, as it was typed. */
export interface Chosen {
  planId: string
  cycle: string
  units: string
}

export type CostStrings = Record<
  'chosen' | 'first' | 'monthly' | 'yearly' | 'year' | 'trial' | 'free' | 'notSold' | 'beforeTax',
  string
>

interface ChosenCostProps {
  bills: Bill[]
  chosen: Chosen
  locale: string
  strings: CostStrings
}

const most = 100_000

function unitsOf({ perUnit }: Bill, { units }: Chosen): number {
  return perUnit ? Math.min(most, Math.max(1, Math.trunc(Number(units)) || 1)) : 1
}

function rowsOf(bill: Bill, props: ChosenCostProps): [string, string][] {
  const { chosen, locale, strings } = props
  if (bill.one === null || bill.cycle === null) return [['', strings.free]]
  const say = (one: Money) => formatMoney(timesUnits(one, unitsOf(bill, chosen)), locale)
  return [
    [strings.first, say(bill.one.first)],
    [strings[bill.cycle], say(bill.one.each)],
    [strings.year, say(bill.one.year)],
    ...(bill.trial === null ? [] : [[strings.trial, bill.trial] satisfies [string, string]]),
    ['', strings.beforeTax],
  ]
}

/** What is chosen costs so much, counted again at every choice; without scripts each plan says it for what was asked. */
export function ChosenCost(props: ChosenCostProps) {
  const { bills, chosen, strings } = props
  const { planId, cycle } = chosen
  const bill = bills.find((one) => one.planId === planId && (one.cycle ?? cycle) === cycle)
  const rows: [string, string][] = bill ? rowsOf(bill, props) : [['', strings.notSold]]
  return (
    <output className={`${styles.chosen} js-only`} aria-label={strings.chosen}>
      {rows.map(([label, value]) => (
        <span key={label + value}>
          {label ? `${label} ` : ''}
          {label ? <strong>{value}</strong> : value}
        </span>
      ))}
    </output>
  )
}
