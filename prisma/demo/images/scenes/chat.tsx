import type { DemoChatScene, DemoListing } from '../../types'
import { accentOf, border, mix, toneOf } from '../colors'
import { Logo } from '../logo'
import { Avatar, Column, Meta, Row, Text } from '../parts'

type Message = DemoChatScene['messages'][number]

export function ChatScene({ scene, listing }: { scene: DemoChatScene; listing: DemoListing }) {
  const accent = accentOf(listing.logo)
  const dark = mix(accent, '#101418', 0.35)
  return (
    <Row style={{ alignItems: 'stretch', flexGrow: 1 }}>
      <Column style={{ width: 240, padding: '24px 16px', backgroundColor: dark }}>
        {scene.channels.map((channel) => (
          <Text
            key={channel}
            style={{
              color: channel === scene.channel ? '#fff' : '#c7d0da',
              fontWeight: channel === scene.channel ? 600 : 400,
              padding: '10px 16px',
              borderRadius: 8,
              backgroundColor: channel === scene.channel ? accent : dark,
            }}
          >
            # {channel}
          </Text>
        ))}
      </Column>
      <Column style={{ flexGrow: 1, flexBasis: 0, padding: '26px 36px' }}>
        <Text style={{ fontSize: 25, fontWeight: 600, marginBottom: 10 }}># {scene.channel}</Text>
        {scene.messages.map((message) => (
          <MessageRow key={message.time} message={message} listing={listing} />
        ))}
      </Column>
    </Row>
  )
}

function MessageRow({ message, listing }: { message: Message; listing: DemoListing }) {
  return (
    <Row style={{ alignItems: 'flex-start', padding: '13px 0' }}>
      {message.author === listing.name ? (
        <Logo logo={listing.logo} size={46} radius={10} />
      ) : (
        <Avatar name={message.author} size={46} />
      )}
      <Column style={{ marginLeft: 16, flexGrow: 1 }}>
        <Row style={{ alignItems: 'baseline' }}>
          <Text style={{ fontWeight: 600 }}>{message.author}</Text>
          <Meta style={{ marginLeft: 12, fontSize: 16 }}>{message.time}</Meta>
        </Row>
        <Text style={{ marginTop: 5 }}>{message.text}</Text>
        {message.card && <Card card={message.card} />}
      </Column>
    </Row>
  )
}

function Card({ card }: { card: NonNullable<Message['card']> }) {
  return (
    <Column
      style={{
        marginTop: 12,
        padding: '14px 20px',
        border: `1px solid ${border}`,
        borderLeft: `5px solid ${toneOf(card.tone).solid}`,
        borderRadius: 8,
      }}
    >
      <Text style={{ fontWeight: 600 }}>{card.title}</Text>
      <Meta style={{ marginTop: 5 }}>{card.text}</Meta>
    </Column>
  )
}
