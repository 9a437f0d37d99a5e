import type { Locale } from '@/lib/core/locales'
import { formatMoney } from '@/lib/core/money'
import type { SpendingRow } from '@/lib/purchases/types'
import styles from './purchases.module.css'

interface SpendingBarsProps {
  /** Read instead of the bars. */
  label: string
  /** Of one currency. */
  rows: SpendingRow[]
  locale: Locale
}

const step = 60
const width = 36
const height = 110

/** One bar for each month in which something was paid. */
export function SpendingBars({ label, rows, locale }: SpendingBarsProps) {
  const totals = new Map<string, number>()
  for (const { month, paid } of rows) totals.set(month, (totals.get(month) ?? 0) + paid.amount)
  const highest = Math.max(...totals.values())
  const currency = rows[0]?.paid.currency ?? 'usd'
  const months = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${step * totals.size} 150`}
      role="img"
      aria-label={label}
    >
      {[...totals].map(([month, amount], index) => {
        const tall = Math.max(2, (amount / highest) * height)
        const middle = index * step + step / 2
        return (
          <g key={month} textAnchor="middle">
            <rect
              className={styles.bar}
              x={middle - width / 2}
              y={130 - tall}
              width={width}
              height={tall}
              rx={2}
            />
            <text className={styles.axis} x={middle} y={124 - tall}>
              {formatMoney({ amount, currency }, locale)}
            </text>
            <text className={styles.axis} x={middle} y={145}>
              {months.format(new Date(`${month}-15`))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
