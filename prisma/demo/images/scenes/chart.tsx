import type { DemoDashboardScene } from '../../types'
import { border, mix } from '../colors'

interface ChartProps {
  chart: DemoDashboardScene['chart']
  accent: string
  width: number
  height: number
}

export function Chart({ chart, accent, width, height }: ChartProps) {
  const top = Math.max(...chart.points) * 1.12
  const grid = [0.25, 0.5, 0.75, 1].map((share) => height * share - 1)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ marginTop: 16 }}>
      <title>{chart.title}</title>
      <path d={grid.map((y) => `M0 ${y}H${width}`).join('')} stroke={border} strokeWidth="1" />
      {chart.type === 'bars'
        ? bars(chart.points, top, accent, width, height)
        : area(chart.points, top, accent, width, height)}
    </svg>
  )
}

function bars(points: number[], top: number, accent: string, width: number, height: number) {
  const step = width / points.length
  const outlines = points.map((point, index) => {
    const left = index * step + step * 0.2
    const tall = (point / top) * height
    return `M${left} ${height}v${5 - tall}q0-5 5-5h${step * 0.6 - 10}q5 0 5 5v${tall - 5}Z`
  })
  return [
    <path key="past" d={outlines.slice(0, -1).join('')} fill={mix(accent, '#ffffff', 0.62)} />,
    <path key="now" d={outlines.at(-1)} fill={accent} />,
  ]
}

function area(points: number[], top: number, accent: string, width: number, height: number) {
  const step = width / (points.length - 1)
  const places = points.map((point, index) => [index * step, height - (point / top) * height])
  const line = places.map(([x = 0, y = 0]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')
  const [endX = width, endY = 0] = places.at(-1) ?? []
  return [
    <path
      key="area"
      d={`M0 ${height}L${line}L${width} ${height}Z`}
      fill={mix(accent, '#ffffff', 0.16)}
    />,
    <path
      key="line"
      d={`M${line}`}
      fill="none"
      stroke={accent}
      strokeWidth="4"
      strokeLinejoin="round"
    />,
    <circle key="end" cx={endX - 7} cy={endY} r="7" fill={accent} stroke="#fff" strokeWidth="3" />,
  ]
}
