import { family } from './fonts'

/** Open Graph's own size. */
export const cardSize = { width: 1200, height: 630 }

/** Where the logo goes, once the rest is drawn. */
export const logoBox = { left: 80, top: 84, size: 148, radius: 28 }

/** What a picture says. */
export interface CardText {
  title: string
  /** Under the title, such as who made it. */
  meta: string
  /** Null where our fonts cannot draw it. */
  text: string | null
  /** At the foot, beside the mark. */
  foot: string
}

const ink = '#1f2328'
const muted = '#59636e'

const stall =
  'M7.4 3h17.2a2 2 0 0 1 1.8 1.2L30 12a3.5 3.5 0 0 1-7 0 3.5 3.5 0 0 1-7 0 3.5 3.5 0 0 1-7 0 3.5 3.5 0 0 1-7 0l3.6-7.8A2 2 0 0 1 7.4 3Z'
const arch =
  'M5 18.3a6.4 6.4 0 0 0 4-1.4 6.5 6.5 0 0 0 7 .8 6.5 6.5 0 0 0 7-.8 6.4 6.4 0 0 0 4 1.4V27a2 2 0 0 1-2 2h-3.6v-3.4a5.4 5.4 0 0 0-10.8 0V29H7a2 2 0 0 1-2-2v-8.7Z'

function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill={ink} role="presentation">
      <path d={stall} />
      <path d={arch} />
    </svg>
  )
}

function Line({ children, lines, size, color, weight = 400 }: LineProps) {
  return (
    <div
      style={{
        display: 'block',
        lineClamp: lines,
        fontSize: size,
        lineHeight: 1.25,
        color,
        fontWeight: weight,
        wordBreak: 'break-word',
        width: '100%',
      }}
    >
      {children}
    </div>
  )
}

interface LineProps {
  children: string
  lines: number
  size: number
  color: string
  weight?: 400 | 600
}

/** A picture for where a page is shared: the logo, or the mark in its place, then words that stay within their lines. */
export function ShareCard({ card, accent, hasLogo }: ShareCardProps) {
  const { title, meta, text, foot } = card
  return (
    <div
      style={{
        ...cardSize,
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        padding: '84px 80px 56px',
        backgroundColor: '#ffffff',
        borderBottom: `16px solid ${accent}`,
        fontFamily: family,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 40, height: logoBox.size }}>
        <div style={{ display: 'flex', width: logoBox.size, flexShrink: 0 }}>
          {!hasLogo && <Mark size={logoBox.size} />}
        </div>
        <div style={{ display: 'flex', flexDirection: 'column', width: 852 }}>
          <Line lines={title.length > 24 ? 2 : 1} size={sizeOf(title)} color={ink} weight={600}>
            {title}
          </Line>
          <Line lines={1} size={32} color={muted}>
            {meta}
          </Line>
        </div>
      </div>
      <div style={{ display: 'flex', flexGrow: 1, paddingTop: 52 }}>
        <Line lines={3} size={44} color={ink}>
          {text ?? ''}
        </Line>
      </div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
        <Mark size={44} />
        <Line lines={1} size={30} color={muted}>
          {foot}
        </Line>
      </div>
    </div>
  )
}

interface ShareCardProps {
  card: CardText
  /** A colour as `#rrggbb`. */
  accent: string
  hasLogo: boolean
}

function sizeOf(title: string): number {
  if (title.length <= 18) return 80
  return title.length <= 24 ? 64 : 46
}
