import type { CSSProperties, ReactNode } from 'react'
import type { DemoTone } from '../types'
import { border, colorOfName, ink, mix, muted, toneOf } from './colors'

interface BoxProps {
  children?: ReactNode
  style?: CSSProperties
}

const box: CSSProperties = { display: 'flex', boxSizing: 'border-box' }

export function Row({ children, style }: BoxProps) {
  return <div style={{ ...box, alignItems: 'center', ...style }}>{children}</div>
}

export function Column({ children, style }: BoxProps) {
  return <div style={{ ...box, flexDirection: 'column', ...style }}>{children}</div>
}

export function Text({ children, style }: BoxProps) {
  return <div style={{ ...box, color: ink, ...style }}>{children}</div>
}

export function Meta({ children, style }: BoxProps) {
  return <Text style={{ color: muted, fontSize: 18, ...style }}>{children}</Text>
}

export function Mono({ children, style }: BoxProps) {
  return <Text style={{ fontFamily: 'Mono', fontSize: 18, ...style }}>{children}</Text>
}

export function Panel({ children, style }: BoxProps) {
  return (
    <Column style={{ border: `1px solid ${border}`, borderRadius: 10, ...style }}>
      {children}
    </Column>
  )
}

export function Label({ tone, children }: { tone: DemoTone; children: ReactNode }) {
  const { solid, soft } = toneOf(tone)
  return (
    <Row
      style={{
        color: solid,
        backgroundColor: soft,
        border: `1px solid ${mix(solid, '#ffffff', 0.35)}`,
        borderRadius: 999,
        padding: '3px 12px',
        fontSize: 16,
        fontWeight: 500,
      }}
    >
      {children}
    </Row>
  )
}

export function Avatar({ name, size }: { name: string; size: number }) {
  return (
    <Row
      style={{
        width: size,
        height: size,
        borderRadius: size,
        backgroundColor: colorOfName(name),
        color: '#fff',
        justifyContent: 'center',
        fontSize: size * 0.46,
        fontWeight: 600,
        flexShrink: 0,
      }}
    >
      {name.slice(0, 1).toUpperCase()}
    </Row>
  )
}

const marks: Record<DemoTone, string> = {
  attention: 'M12 6.5v6.5M12 17h.01',
  danger: 'm8.5 8.5 7 7M15.5 8.5l-7 7',
  muted: 'M8 12h8',
  success: 'm7.5 12.3 3.2 3.2 6-6.5',
}

/** A filled circle with the mark of the tone. */
export function Mark({ tone, size }: { tone: DemoTone; size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" style={{ flexShrink: 0 }}>
      <title>{tone}</title>
      <circle cx="12" cy="12" r="11" fill={toneOf(tone).solid} />
      <path
        d={marks[tone]}
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
