import type { DemoChecksScene } from '../../types'
import { border, subtle } from '../colors'
import { Column, Mark, Meta, Mono, Panel, Row, Text } from '../parts'
import { PullRequest } from './pull-request'

type Check = DemoChecksScene['checks'][number]
type Report = NonNullable<DemoChecksScene['report']>

export function ChecksScene({ scene }: { scene: DemoChecksScene }) {
  const failed = scene.checks.filter((check) => check.tone === 'danger').length
  const waiting = scene.checks.filter((check) => check.tone === 'attention').length
  return (
    <Column style={{ padding: '30px 36px' }}>
      <PullRequest {...scene} />
      <Row style={{ alignItems: 'flex-start' }}>
        <Panel style={{ width: 500 }}>
          <Column style={{ padding: '16px 20px', borderBottom: `1px solid ${border}` }}>
            <Text style={{ fontWeight: 600, fontSize: 21 }}>{scene.checks.length} checks</Text>
            <Meta style={{ marginTop: 4 }}>
              {failed} failed, {waiting} to look at
            </Meta>
          </Column>
          {scene.checks.map((check, index) => (
            <CheckRow key={check.name} check={check} first={index === 0} />
          ))}
        </Panel>
        {scene.report && <ReportPanel report={scene.report} />}
      </Row>
    </Column>
  )
}

function CheckRow({ check, first }: { check: Check; first: boolean }) {
  return (
    <Row style={{ padding: '13px 20px', borderTop: first ? 'none' : `1px solid ${border}` }}>
      <Mark tone={check.tone} size={24} />
      <Column style={{ marginLeft: 14 }}>
        <Text style={{ fontWeight: 500 }}>{check.name}</Text>
        <Meta style={{ fontSize: 17, marginTop: 2 }}>{check.summary}</Meta>
      </Column>
      <Meta style={{ marginLeft: 'auto', fontSize: 17 }}>{check.duration}</Meta>
    </Row>
  )
}

function ReportPanel({ report }: { report: Report }) {
  return (
    <Panel style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, marginLeft: 24 }}>
      <Row
        style={{
          padding: '16px 22px',
          backgroundColor: subtle,
          borderBottom: `1px solid ${border}`,
          borderRadius: '10px 10px 0 0',
        }}
      >
        <Text style={{ fontWeight: 600, fontSize: 21 }}>{report.title}</Text>
      </Row>
      {report.lines.map((line) => (
        <Row key={line.place} style={{ padding: '16px 22px', alignItems: 'flex-start' }}>
          <Mark tone={line.tone} size={24} />
          <Column style={{ marginLeft: 14, flexShrink: 1 }}>
            <Mono style={{ color: '#0969da' }}>{line.place}</Mono>
            <Text style={{ marginTop: 6, lineHeight: 1.4 }}>{line.text}</Text>
          </Column>
        </Row>
      ))}
    </Panel>
  )
}
