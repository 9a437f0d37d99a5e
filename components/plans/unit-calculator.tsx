'use client'

import { useState } from 'react'
import { formatMoney, type Money, timesUnits } from '@/lib/core/money'
import { TextInput } from '../ui/text-input'
import styles from './unit-calculator.module.css'

const most = 100_000

interface UnitPlan {
  number: number
  name: string
  monthlyPrice: Money | null
  yearlyPrice: Money | null
}

interface UnitCalculatorProps {
  locale: string
  plans: UnitPlan[]
  strings: Record<'units' | 'perMonth' | 'perYear', string>
}

const times = (price: Money, units: number, locale: string) =>
  formatMoney(timesUnits(price, units), locale)

/** What a number of units costs, in each plan sold by the unit; only shown where scripts run. */
export function UnitCalculator({ locale, plans, strings }: UnitCalculatorProps) {
  const [typed, setTyped] = useState('5')
  const units = Math.min(most, Math.max(1, Math.trunc(Number(typed)) || 1))
  return (
    <div className={`${styles.calculator} js-only`}>
      <div className={styles.field}>
        <label htmlFor="units">{strings.units}</label>
        <TextInput
          id="units"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <output className={styles.results}>
        {plans.map(({ number, name, monthlyPrice, yearlyPrice }) => (
          <span key={number} className={styles.result}>
            {name}
            {monthlyPrice && (
              <span data-cycle={yearlyPrice ? 'monthly' : undefined}>
                <strong>{times(monthlyPrice, units, locale)}</strong> {strings.perMonth}
              </span>
            )}
            {yearlyPrice && (
              <span data-cycle={monthlyPrice ? 'yearly' : undefined}>
                <strong>{times(yearlyPrice, units, locale)}</strong> {strings.perYear}
              </span>
            )}
          </span>
        ))}
      </output>
    </div>
  )
}
