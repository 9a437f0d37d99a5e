import type { DemoCommentScene, DemoListing } from '../../types'
import { border, subtle } from '../colors'
import { Logo } from '../logo'
import { Avatar, Column, Meta, Mono, Panel, Row, Text } from '../parts'
import { PullRequest } from './pull-request'

export function CommentScene({
  scene,
  listing,
}: {
  scene: DemoCommentScene
  listing: DemoListing
}) {
  return (
    <Column style={{ padding: '22px 36px' }}>
      <PullRequest {...scene} />
      <Row style={{ alignItems: 'flex-start' }}>
        <Logo logo={listing.logo} size={48} radius={24} />
        <Panel style={{ flexGrow: 1, marginLeft: 18 }}>
          <CommentHead author={scene.author} bot />
          <Column style={{ padding: '16px 24px 18px' }}>
            <Text style={{ fontSize: 25, fontWeight: 600 }}>{scene.heading}</Text>
            {scene.paragraphs.map((text) => (
              <Text key={text} style={{ marginTop: 12, lineHeight: 1.45 }}>
                {text}
              </Text>
            ))}
            {scene.table && <FactTable table={scene.table} />}
            {scene.code && <Suggestion lines={scene.code} />}
          </Column>
        </Panel>
      </Row>
      {scene.reply && <Reply {...scene.reply} />}
    </Column>
  )
}

function CommentHead({ author, bot }: { author: string; bot?: boolean }) {
  return (
    <Row
      style={{
        padding: '8px 24px',
        backgroundColor: subtle,
        borderBottom: `1px solid ${border}`,
        borderRadius: '10px 10px 0 0',
      }}
    >
      <Text style={{ fontWeight: 600 }}>{author}</Text>
      {bot && (
        <Meta
          style={{
            border: `1px solid ${border}`,
            borderRadius: 999,
            padding: '1px 10px',
            marginLeft: 10,
            fontSize: 15,
          }}
        >
          bot
        </Meta>
      )}
      <Meta style={{ marginLeft: 12 }}>{bot ? 'commented 3 minutes ago' : 'replied just now'}</Meta>
    </Row>
  )
}

function FactTable({ table }: { table: NonNullable<DemoCommentScene['table']> }) {
  const rows = [table.columns, ...table.rows]
  return (
    <Panel style={{ marginTop: 14, borderRadius: 6 }}>
      {rows.map((cells, index) => (
        <Row
          key={cells.join()}
          style={{
            padding: '7px 16px',
            borderTop: index === 0 ? 'none' : `1px solid ${border}`,
            backgroundColor: index % 2 === 0 && index > 0 ? subtle : '#fff',
          }}
        >
          {cells.map((cell) => (
            <Text
              key={cell}
              style={{
                flexBasis: 0,
                flexGrow: 1,
                fontSize: 19,
                fontWeight: index === 0 ? 600 : 400,
              }}
            >
              {cell}
            </Text>
          ))}
        </Row>
      ))}
    </Panel>
  )
}

function Suggestion({ lines }: { lines: string[] }) {
  return (
    <Panel style={{ marginTop: 14, borderRadius: 6 }}>
      {lines.map((line) => (
        <Mono
          key={line}
          style={{
            padding: '6px 16px',
            whiteSpace: 'pre',
            backgroundColor: line.startsWith('+') ? '#dafbe1' : '#ffebe9',
          }}
        >
          {line}
        </Mono>
      ))}
    </Panel>
  )
}

function Reply({ author, text }: { author: string; text: string }) {
  return (
    <Row style={{ alignItems: 'flex-start', marginTop: 16 }}>
      <Avatar name={author} size={48} />
      <Panel style={{ flexGrow: 1, marginLeft: 18 }}>
        <CommentHead author={author} />
        <Text style={{ padding: '12px 24px' }}>{text}</Text>
      </Panel>
    </Row>
  )
}
