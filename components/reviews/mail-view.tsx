import styles from './reviews.module.css'

/** A mail as its reader gets it. */
export interface MailPreview {
  subject: string
  sentence: string
  facts: { label: string; value: string }[]
  why: string
}

/** How a mail will read, before it is sent. */
export function MailView({ mail, title }: { mail: MailPreview; title: string }) {
  return (
    <section className={styles.box} aria-label={title} role="status">
      <h3 className={styles.subheading}>{mail.subject}</h3>
      <p className={styles.text}>{mail.sentence}</p>
      <dl className={styles.facts}>
        {mail.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={styles.words}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.muted}>{mail.why}</p>
    </section>
  )
}
