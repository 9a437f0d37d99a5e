import type { ReactNode } from 'react'
import type { DemoListing } from '../types'
import { accentOf, border, mix } from './colors'
import { Logo } from './logo'
import { Avatar, Meta, Row, Text } from './parts'

interface FrameProps {
  listing: DemoListing
  /** Where in the product we are, beside its name. */
  place: string
  children: ReactNode
}

export const screenshotSize = { width: 1280, height: 800 }

export function Frame({ listing, place, children }: FrameProps) {
  const accent = accentOf(listing.logo)
  const from = mix(accent, '#ffffff', 0.14)
  const to = mix(accent, '#ffffff', 0.42)
  return (
    <div
      style={{
        display: 'flex',
        ...screenshotSize,
        boxSizing: 'border-box',
        padding: '40px 52px 0',
        backgroundImage: `linear-gradient(160deg, ${from}, ${to})`,
        fontFamily: 'Inter',
        fontSize: 20,
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          boxSizing: 'border-box',
          width: 1176,
          height: 780,
          backgroundColor: '#fff',
          border: `1px solid ${mix(accent, '#ffffff', 0.5)}`,
          borderRadius: 14,
        }}
      >
        <Bar listing={listing} place={place} />
        {children}
      </div>
    </div>
  )
}

function Bar({ listing, place }: Omit<FrameProps, 'children'>) {
  return (
    <Row
      style={{
        height: 66,
        flexShrink: 0,
        padding: '0 26px',
        borderBottom: `1px solid ${border}`,
      }}
    >
      <Logo logo={listing.logo} size={38} radius={9} />
      <Text style={{ fontWeight: 600, fontSize: 21, marginLeft: 14 }}>{listing.name}</Text>
      <Row
        style={{
          height: 66,
          marginLeft: 26,
          padding: '3px 6px 0',
          borderBottom: `3px solid ${accentOf(listing.logo)}`,
          fontSize: 19,
          fontWeight: 500,
        }}
      >
        {place}
      </Row>
      <Meta style={{ marginLeft: 26, fontSize: 19 }}>Help</Meta>
      <Row style={{ marginLeft: 'auto' }}>
        <Avatar name="olivia" size={34} />
      </Row>
    </Row>
  )
}
