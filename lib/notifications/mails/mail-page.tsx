import {
  Body,
  Button,
  Container,
  Head,
  Hr,
  Html,
  Link,
  Preview,
  Text,
} from '@react-email/components'
import type { MailText } from '../types'

const fonts =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif'
const ink = '#1f2328'
const muted = '#59636e'
const line = '#d1d9e0'

const styles = {
  body: { backgroundColor: '#ffffff', color: ink, fontFamily: fonts, margin: 0 },
  page: { maxWidth: '544px', padding: '24px' },
  name: { fontSize: '16px', fontWeight: 600, margin: '0 0 24px' },
  sentence: { fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' },
  table: { borderCollapse: 'collapse', fontSize: '14px', margin: '0 0 24px', width: '100%' },
  label: { borderBottom: `1px solid ${line}`, color: muted, padding: '8px 16px 8px 0' },
  value: { borderBottom: `1px solid ${line}`, padding: '8px 0', wordBreak: 'break-word' },
  button: {
    backgroundColor: '#1f883d',
    borderRadius: '6px',
    color: '#ffffff',
    fontSize: '14px',
    fontWeight: 600,
    padding: '10px 16px',
  },
  item: { fontSize: '14px', lineHeight: '20px', margin: '0 0 12px' },
  link: { color: '#0969da', textDecoration: 'underline' },
  rule: { borderColor: line, margin: '32px 0 16px' },
  why: { color: muted, fontSize: '12px', lineHeight: '18px', margin: 0 },
} as const

/** A mail: what happened, the facts, one button, and why it came. */
export function MailPage(text: MailText) {
  const { locale, subject, sentence, facts, links, button, why, unsubscribe } = text
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Preview>{sentence}</Preview>
      <Body style={styles.body}>
        <Container style={styles.page}>
          <Text style={styles.name}>Souk</Text>
          <Text style={styles.sentence}>{sentence}</Text>
          <table style={styles.table}>
            <tbody>
              {facts.map(({ label, value }) => (
                <tr key={label}>
                  <th align="left" scope="row" style={styles.label}>
                    {label}
                  </th>
                  <td style={styles.value}>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {links.map(({ title, url }) => (
            <Text key={`${url} ${title}`} style={styles.item}>
              <Link href={url} style={styles.link}>
                {title}
              </Link>
            </Text>
          ))}
          <Button href={button.url} style={styles.button}>
            {button.label}
          </Button>
          <Hr style={styles.rule} />
          <Text style={styles.why}>{why}</Text>
          {unsubscribe && (
            <Text style={styles.why}>
              <Link href={unsubscribe.url} style={{ ...styles.link, color: muted }}>
                {unsubscribe.label}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  )
}
