import type { DemoDashboardScene } from '../../types'
import { border, mix, toneOf } from '../colors'
import { Column, Meta, Panel, Row, Text } from '../parts'
import { Chart } from './chart'
import { Heading } from './heading'

export function DashboardScene({ scene, accent }: { scene: DemoDashboardScene; accent: string }) {
  return (
    <Column style={{ padding: '30px 36px' }}>
      <Heading title={scene.title} subtitle={scene.subtitle} />
      <Row>
        {scene.figures.map((figure, index) => (
          <Figure key={figure.label} figure={figure} first={index === 0} />
        ))}
      </Row>
      <Row style={{ marginTop: 24, alignItems: 'flex-start' }}>
        <Panel style={{ padding: '20px 24px', width: 690 }}>
          <Text style={{ fontWeight: 600 }}>{scene.chart.title}</Text>
          <Chart chart={scene.chart} accent={accent} width={640} height={250} />
          <Row style={{ justifyContent: 'space-between', marginTop: 10 }}>
            {scene.chart.labels.map((label) => (
              <Meta key={label} style={{ fontSize: 16 }}>
                {label}
              </Meta>
            ))}
          </Row>
        </Panel>
        <Panel style={{ marginLeft: 24, padding: '8px 24px', flexGrow: 1, flexBasis: 0 }}>
          {scene.rows.map((row, index) => (
            <Share key={row.name} row={row} first={index === 0} accent={accent} />
          ))}
        </Panel>
      </Row>
    </Column>
  )
}

type FigureData = DemoDashboardScene['figures'][number]

function Figure({ figure, first }: { figure: FigureData; first: boolean }) {
  return (
    <Panel style={{ flexGrow: 1, flexBasis: 0, padding: '18px 24px', marginLeft: first ? 0 : 24 }}>
      <Meta>{figure.label}</Meta>
      <Row style={{ alignItems: 'baseline', marginTop: 6 }}>
        <Text style={{ fontSize: 36, fontWeight: 600, letterSpacing: -1 }}>{figure.value}</Text>
        <Text style={{ marginLeft: 12, fontSize: 18, color: toneOf(figure.tone).solid }}>
          {figure.note}
        </Text>
      </Row>
    </Panel>
  )
}

interface ShareProps {
  row: DemoDashboardScene['rows'][number]
  first: boolean
  accent: string
}

function Share({ row, first, accent }: ShareProps) {
  return (
    <Column style={{ padding: '16px 0', borderTop: first ? 'none' : `1px solid ${border}` }}>
      <Row style={{ justifyContent: 'space-between', alignItems: 'flex-start' }}>
        <Text style={{ fontSize: 18, flexShrink: 1 }}>{row.name}</Text>
        <Text style={{ fontSize: 18, fontWeight: 600, marginLeft: 12 }}>{row.value}</Text>
      </Row>
      <Row
        style={{
          height: 8,
          borderRadius: 4,
          marginTop: 10,
          backgroundColor: mix(accent, '#ffffff', 0.14),
        }}
      >
        <Row
          style={{
            height: 8,
            borderRadius: 4,
            width: `${row.share * 100}%`,
            backgroundColor: accent,
          }}
        />
      </Row>
    </Column>
  )
}
