import type { ReactNode } from 'react'
import { Column, Meta, Row, Text } from '../parts'

interface HeadingProps {
  title: string
  subtitle: string
  children?: ReactNode
}

export function Heading({ title, subtitle, children }: HeadingProps) {
  return (
    <Row style={{ marginBottom: 26 }}>
      <Column>
        <Text style={{ fontSize: 32, fontWeight: 600, letterSpacing: -0.6 }}>{title}</Text>
        <Meta style={{ marginTop: 6, fontSize: 19 }}>{subtitle}</Meta>
      </Column>
      <Row style={{ marginLeft: 'auto' }}>{children}</Row>
    </Row>
  )
}
