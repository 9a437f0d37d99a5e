import type { DemoBoardScene } from '../../types'
import { subtle } from '../colors'
import { Avatar, Column, Label, Meta, Panel, Row, Text } from '../parts'

type BoardColumn = DemoBoardScene['columns'][number]

export function BoardScene({ scene }: { scene: DemoBoardScene }) {
  return (
    <Column style={{ padding: '28px 30px', flexGrow: 1 }}>
      <Text style={{ fontSize: 30, fontWeight: 600, marginBottom: 20 }}>{scene.title}</Text>
      <Row style={{ alignItems: 'stretch', flexGrow: 1 }}>
        {scene.columns.map((column, index) => (
          <Lane key={column.name} column={column} first={index === 0} />
        ))}
      </Row>
    </Column>
  )
}

const members = ['omar', 'rafael', 'mei', 'maxime', 'olivia']

function ownerOf(card: BoardColumn['cards'][number]): string {
  const named = card.meta.split('· ')[1]
  return named ?? members[card.title.length % members.length] ?? 'olivia'
}

function Lane({ column, first }: { column: BoardColumn; first: boolean }) {
  return (
    <Column
      style={{
        flexGrow: 1,
        flexBasis: 0,
        marginLeft: first ? 0 : 16,
        padding: 16,
        borderRadius: 12,
        backgroundColor: subtle,
      }}
    >
      <Text style={{ fontWeight: 600, fontSize: 19, padding: '2px 4px 14px' }}>{column.name}</Text>
      {column.cards.map((card) => (
        <Panel
          key={card.title}
          style={{ backgroundColor: '#fff', padding: '16px 18px', marginBottom: 14 }}
        >
          <Text style={{ fontSize: 19, fontWeight: 500, lineHeight: 1.3 }}>{card.title}</Text>
          <Meta style={{ marginTop: 7, fontSize: 17 }}>{card.meta}</Meta>
          <Row style={{ marginTop: 16, justifyContent: 'space-between' }}>
            <Label tone={card.tone}>{card.label}</Label>
            <Avatar name={ownerOf(card)} size={28} />
          </Row>
        </Panel>
      ))}
    </Column>
  )
}
