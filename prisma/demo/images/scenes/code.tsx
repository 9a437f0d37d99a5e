import type { DemoCodeScene } from '../../types'
import { border, mix, muted, subtle, toneOf } from '../colors'
import { Column, Mark, Mono, Row, Text } from '../parts'

type Line = DemoCodeScene['lines'][number]
type Note = NonNullable<DemoCodeScene['note']>

const backgrounds = { added: '#dafbe1', removed: '#ffebe9' }
const signs = { added: '+', removed: '-' }

export function CodeScene({ scene }: { scene: DemoCodeScene }) {
  const open = scene.path.split('/').at(-1) ?? ''
  return (
    <Row style={{ alignItems: 'stretch', flexGrow: 1 }}>
      <Column
        style={{
          width: 250,
          padding: '22px 16px',
          backgroundColor: subtle,
          borderRight: `1px solid ${border}`,
        }}
      >
        {scene.files.map((file) => (
          <Mono
            key={file}
            style={{
              padding: '11px 14px',
              borderRadius: 8,
              backgroundColor: file.endsWith(open) ? '#dde4ea' : subtle,
            }}
          >
            {file}
          </Mono>
        ))}
      </Column>
      <Column style={{ flexGrow: 1, flexBasis: 0 }}>
        <Mono style={{ padding: '18px 26px', borderBottom: `1px solid ${border}`, color: muted }}>
          {scene.path}
        </Mono>
        <Column style={{ paddingTop: 14 }}>
          {scene.lines.map((line, index) => (
            <Column key={line.change + line.text}>
              <CodeLine line={line} number={index + 1} />
              {scene.note?.after === index && <NoteBox note={scene.note} />}
            </Column>
          ))}
        </Column>
      </Column>
    </Row>
  )
}

function CodeLine({ line, number }: { line: Line; number: number }) {
  const background = line.change ? backgrounds[line.change] : '#fff'
  return (
    <Row style={{ backgroundColor: background, height: 50, fontFamily: 'Mono', fontSize: 21 }}>
      <Row style={{ width: 62, justifyContent: 'flex-end', color: '#8c959f' }}>{number}</Row>
      <Row style={{ width: 40, justifyContent: 'center', color: muted }}>
        {line.change ? signs[line.change] : ''}
      </Row>
      <Text style={{ whiteSpace: 'pre' }}>{line.text}</Text>
    </Row>
  )
}

function NoteBox({ note }: { note: Note }) {
  const { solid, soft } = toneOf(note.tone)
  return (
    <Row
      style={{
        margin: '14px 30px 16px 62px',
        padding: '18px 22px',
        alignItems: 'flex-start',
        borderRadius: 10,
        border: `1px solid ${mix(solid, '#ffffff', 0.4)}`,
        backgroundColor: mix(soft, '#ffffff', 0.6),
      }}
    >
      <Mark tone={note.tone} size={28} />
      <Column style={{ marginLeft: 16, flexShrink: 1 }}>
        <Text style={{ fontWeight: 600 }}>{note.title}</Text>
        <Text style={{ marginTop: 6, lineHeight: 1.4 }}>{note.text}</Text>
      </Column>
    </Row>
  )
}
