import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Locale } from '@/lib/core/locales'
import type { DayFigures } from '@/lib/insights/types'
import styles from './insights.module.css'

export interface Series {
  key: Exclude<keyof DayFigures, 'day'>
  label: string
  tone: 'accent' | 'success' | 'attention'
}

interface DayChartProps {
  /** Read instead of the drawing; the table below says the same. */
  label: string
  days: DayFigures[]
  series: Series[]
  locale: Locale
}

const [width, height] = [480, 200]
const margin = { top: 12, right: 24, bottom: 24, left: 36 }

/** What happened day by day: a line for each series, the first one filled. */
export function DayChart({ label, days, series, locale }: DayChartProps) {
  const highest = Math.max(1, ...days.flatMap((day) => series.map(({ key }) => day[key])))
  const dates = days.map(({ day }) => new Date(day))
  const x = scaleUtc()
    .domain([dates[0] ?? 0, dates.at(-1) ?? 1])
    .range([margin.left, width - margin.right])
  const y = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([height - margin.bottom, margin.top])
  const place = (day: DayFigures) => x(new Date(day.day))
  const dayName = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const numbers = new Intl.NumberFormat(locale, { notation: 'compact' })
  const ticks = y.ticks(4).filter(Number.isInteger)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend}>
        {series.map(({ key, label: name, tone }) => (
          <span key={key} data-tone={tone}>
            {name}
          </span>
        ))}
      </figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        {ticks.map((tick) => (
          <g key={tick} className={styles.grid}>
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end">
              {numbers.format(tick)}
            </text>
          </g>
        ))}
        {x.ticks(4).map((tick) => (
          <text key={+tick} className={styles.axis} x={x(tick)} y={height - 6} textAnchor="middle">
            {dayName.format(tick)}
          </text>
        ))}
        {series.map(({ key, tone }, index) => (
          <g key={key} data-tone={tone} className={styles.series}>
            {index === 0 && (
              <path
                className={styles.filled}
                d={area(place, y(0), (day: DayFigures) => y(day[key]))(days) ?? ''}
              />
            )}
            <path
              className={styles.line}
              d={line(place, (day: DayFigures) => y(day[key]))(days) ?? ''}
            />
          </g>
        ))}
      </svg>
    </figure>
  )
}
