import type { DemoTimelineScene } from '../../types'
import { border } from '../colors'
import { Column, Mark, Meta, Row, Text } from '../parts'
import { Heading } from './heading'

export function TimelineScene({ scene }: { scene: DemoTimelineScene }) {
  const last = scene.events.length - 1
  return (
    <Column style={{ padding: '34px 48px' }}>
      <Heading title={scene.title} subtitle={scene.subtitle} />
      {scene.events.map((event, index) => (
        <Row key={event.title} style={{ alignItems: 'stretch' }}>
          <Meta style={{ width: 92, justifyContent: 'flex-end', fontSize: 19, paddingTop: 5 }}>
            {event.time}
          </Meta>
          <Column style={{ alignItems: 'center', width: 84 }}>
            <Mark tone={event.tone} size={34} />
            {index < last && (
              <Row style={{ width: 3, flexGrow: 1, minHeight: 60, backgroundColor: border }} />
            )}
          </Column>
          <Column style={{ paddingBottom: 46 }}>
            <Text style={{ fontSize: 23, fontWeight: 600, paddingTop: 2 }}>{event.title}</Text>
            <Meta style={{ marginTop: 8, fontSize: 20 }}>{event.detail}</Meta>
          </Column>
        </Row>
      ))}
    </Column>
  )
}
