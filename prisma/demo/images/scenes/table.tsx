import type { DemoTableScene } from '../../types'
import { border, mix, subtle } from '../colors'
import { Column, Label, Meta, Panel, Row, Text } from '../parts'
import { Heading } from './heading'

export function TableScene({ scene, accent }: { scene: DemoTableScene; accent: string }) {
  return (
    <Column style={{ padding: '34px 40px' }}>
      <Heading title={scene.title} subtitle={scene.subtitle}>
        <Row
          style={{
            padding: '10px 20px',
            borderRadius: 8,
            border: `1px solid ${border}`,
            backgroundColor: mix(accent, '#ffffff', 0.08),
            fontSize: 19,
            fontWeight: 500,
          }}
        >
          Export
        </Row>
      </Heading>
      <Panel>
        <Row
          style={{
            padding: '14px 24px',
            backgroundColor: subtle,
            borderRadius: '10px 10px 0 0',
          }}
        >
          {scene.columns.map((column, index) => (
            <Cell key={column} first={index === 0}>
              <Meta style={{ fontWeight: 600 }}>{column}</Meta>
            </Cell>
          ))}
        </Row>
        {scene.rows.map((row) => (
          <TableRow key={row.cells.join()} row={row} />
        ))}
      </Panel>
    </Column>
  )
}

function Cell({ first, children }: { first: boolean; children: React.ReactNode }) {
  return <Row style={{ flexBasis: 0, flexGrow: first ? 1.5 : 1 }}>{children}</Row>
}

function TableRow({ row }: { row: DemoTableScene['rows'][number] }) {
  const last = row.cells.length - 1
  return (
    <Row style={{ padding: '24px 24px', borderTop: `1px solid ${border}` }}>
      {row.cells.map((cell, index) => (
        <Cell key={cell} first={index === 0}>
          {index === last ? (
            <Label tone={row.tone}>{cell}</Label>
          ) : (
            <Text style={{ fontSize: 21, fontWeight: index === 0 ? 500 : 400 }}>{cell}</Text>
          )}
        </Cell>
      ))}
    </Row>
  )
}
