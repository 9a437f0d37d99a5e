import type { DemoListing } from '../types'
import { Row } from './parts'
import { logoSvg } from './render-logo'

interface LogoProps {
  logo: DemoListing['logo']
  size: number
  radius: number
}

export function Logo({ logo, size, radius }: LogoProps) {
  const base64 = Buffer.from(logoSvg(logo, size * 2)).toString('base64')
  return (
    <Row
      style={{
        width: size,
        height: size,
        flexShrink: 0,
        borderRadius: radius,
        backgroundImage: `url(data:image/svg+xml;base64,${base64})`,
        backgroundSize: `${size}px ${size}px`,
      }}
    />
  )
}
