import type { DemoSettingsScene } from '../../types'
import { border, mix, subtle } from '../colors'
import { Column, Meta, Row, Text } from '../parts'

export function SettingsScene({ scene, accent }: { scene: DemoSettingsScene; accent: string }) {
  return (
    <Row style={{ alignItems: 'stretch', flexGrow: 1 }}>
      <Column style={{ width: 280, padding: 24, borderRight: `1px solid ${border}` }}>
        {scene.sections.map((section, index) => (
          <Text
            key={section}
            style={{
              padding: '12px 16px',
              borderRadius: 8,
              fontWeight: index === 0 ? 600 : 400,
              backgroundColor: index === 0 ? mix(accent, '#ffffff', 0.12) : '#fff',
            }}
          >
            {section}
          </Text>
        ))}
      </Column>
      <Column style={{ padding: '30px 40px', flexGrow: 1 }}>
        <Text style={{ fontSize: 30, fontWeight: 600, marginBottom: 10 }}>{scene.title}</Text>
        {scene.fields.map((field) => (
          <Field key={field.label} field={field} accent={accent} />
        ))}
        <Row
          style={{
            marginTop: 28,
            padding: '12px 24px',
            borderRadius: 8,
            backgroundColor: '#1f883d',
            color: '#fff',
            fontWeight: 500,
            alignSelf: 'flex-start',
          }}
        >
          {scene.action}
        </Row>
      </Column>
    </Row>
  )
}

interface FieldProps {
  field: DemoSettingsScene['fields'][number]
  accent: string
}

function Field({ field, accent }: FieldProps) {
  return (
    <Row style={{ padding: '19px 0', borderBottom: `1px solid ${border}` }}>
      <Column>
        <Text style={{ fontWeight: 500 }}>{field.label}</Text>
        <Meta style={{ marginTop: 5 }}>{field.help}</Meta>
      </Column>
      <Row style={{ marginLeft: 'auto' }}>
        {typeof field.value === 'string' ? (
          <Value text={field.value} />
        ) : (
          <Switch on={field.value} accent={accent} />
        )}
      </Row>
    </Row>
  )
}

function Value({ text }: { text: string }) {
  return (
    <Text
      style={{
        minWidth: 240,
        padding: '9px 16px',
        border: `1px solid ${border}`,
        borderRadius: 8,
        backgroundColor: subtle,
        fontFamily: 'Mono',
        fontSize: 19,
      }}
    >
      {text}
    </Text>
  )
}

function Switch({ on, accent }: { on: boolean; accent: string }) {
  return (
    <Row
      style={{
        width: 60,
        height: 32,
        borderRadius: 16,
        padding: 4,
        backgroundColor: on ? accent : '#c8d1da',
        justifyContent: on ? 'flex-end' : 'flex-start',
      }}
    >
      <Row style={{ width: 24, height: 24, borderRadius: 12, backgroundColor: '#fff' }} />
    </Row>
  )
}
