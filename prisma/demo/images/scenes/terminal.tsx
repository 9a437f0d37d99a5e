import type { DemoTerminalScene, DemoTone } from '../../types'
import { Column, Mono, Row } from '../parts'

const colors: Record<DemoTone, string> = {
  attention: '#e3b341',
  danger: '#ff7b72',
  muted: '#8b949e',
  success: '#56d364',
}

export function TerminalScene({ scene }: { scene: DemoTerminalScene }) {
  return (
    <Column style={{ flexGrow: 1, backgroundColor: '#0d1117', padding: '26px 36px' }}>
      <Row style={{ paddingBottom: 18, borderBottom: '1px solid #30363d', marginBottom: 20 }}>
        <Mono style={{ color: '#e6edf3', fontSize: 20 }}>{scene.title}</Mono>
      </Row>
      {scene.lines.map((line) => (
        <Mono
          key={line.text}
          style={{
            color: line.tone ? colors[line.tone] : '#c9d1d9',
            fontSize: 20,
            lineHeight: 2.2,
            whiteSpace: 'pre',
          }}
        >
          {line.text}
        </Mono>
      ))}
    </Column>
  )
}
