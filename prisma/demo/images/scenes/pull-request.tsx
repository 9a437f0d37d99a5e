import { Meta, Row, Text } from '../parts'

interface PullRequestProps {
  repository: string
  title: string
  number: number
}

/** The head of a pull request: title, state and repository. */
export function PullRequest({ repository, title, number }: PullRequestProps) {
  return (
    <Row
      style={{ flexDirection: 'column', alignItems: 'flex-start', marginBottom: 20, flexShrink: 0 }}
    >
      <Row style={{ fontSize: 30, letterSpacing: -0.5 }}>
        <Text style={{ fontWeight: 600 }}>{title}</Text>
        <Meta style={{ fontSize: 30, marginLeft: 12 }}>#{number}</Meta>
      </Row>
      <Row style={{ marginTop: 12 }}>
        <Row
          style={{
            backgroundColor: '#1a7f37',
            color: '#fff',
            borderRadius: 999,
            padding: '5px 16px',
            fontSize: 18,
            fontWeight: 500,
          }}
        >
          Open
        </Row>
        <Meta style={{ marginLeft: 14, fontSize: 19 }}>{repository}, into main</Meta>
      </Row>
    </Row>
  )
}
