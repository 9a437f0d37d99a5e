import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Locale } from '@/lib/core/locales'
import type { DayFigures } from '@/lib/insights/types'
import styles from './insights.module.css'

interface Series {
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

function scalesOf(days: DayFigures[], series: Series[]) {
  const highest = Math.max(1, ...days.flatMap((day) => series.map(({ key }) => day[key])))
  const [first = 0, last = 1] = [days[0], days.at(-1)].map((day) => day && new Date(day.day))
  const x = scaleUtc()
    .domain([first, last])
    .range([margin.left, width - margin.right])
  const y = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([height - margin.bottom, margin.top])
  return { x, y }
}

type Scales = ReturnType<typeof scalesOf>

/** What happened day by day: a line for each series, the first one filled. */
export function DayChart({ label, days, series, locale }: DayChartProps) {
  const scales = scalesOf(days, series)
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
        <Axes scales={scales} locale={locale} />
        {series.map((one, index) => (
          <Line key={one.key} series={one} days={days} scales={scales} isFilled={index === 0} />
        ))}
      </svg>
    </figure>
  )
}

function Axes({ scales: { x, y }, locale }: { scales: Scales; locale: Locale }) {
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(locale, { notation: 'compact' })
  return (
    <>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} className={styles.grid}>
            <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end">
              {numbers.format(tick)}
            </text>
          </g>
        ))}
      {x.ticks(4).map((tick) => (
        <text key={+tick} className={styles.axis} x={x(tick)} y={height - 6} textAnchor="middle">
          {days.format(tick)}
        </text>
      ))}
    </>
  )
}

interface LineProps {
  series: Series
  days: DayFigures[]
  scales: Scales
  isFilled: boolean
}

function Line({ series: { key, tone }, days, scales: { x, y }, isFilled }: LineProps) {
  const across = (day: DayFigures) => x(new Date(day.day))
  const up = (day: DayFigures) => y(day[key])
  return (
    <g data-tone={tone}>
      {isFilled && <path className={styles.filled} d={area(across, y(0), up)(days) ?? ''} />}
      <path className={styles.line} d={line(across, up)(days) ?? ''} />
    </g>
  )
}
