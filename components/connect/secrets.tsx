import type { RegisteredApp } from '@/lib/manifests/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import styles from './connect.module.css'
import { CopyButton } from './copy-button'
import type { secretKeys } from './form-keys'

interface SecretsProps {
  app: RegisteredApp
  next: { href: string; label: string } | null
  strings: Record<(typeof secretKeys)[number], string>
}

/** All that GitHub handed over, this once: as an `.env` to copy or to keep as a file. */
export function Secrets({ app, next, strings }: SecretsProps) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(app.dotenv)}`
  return (
    <div className={styles.stack}>
      <Banner variant="warning" role="status" title={strings.onceTitle}>
        {strings.onceText}
      </Banner>
      <dl className={styles.facts}>
        <dt>{strings.appId}</dt>
        <dd className={styles.code}>{app.appId}</dd>
        <dt>{strings.clientId}</dt>
        <dd className={styles.code}>{app.clientId}</dd>
        <dt>{strings.clientSecret}</dt>
        <dd className={styles.code}>{app.clientSecret}</dd>
        <dt>{strings.webhookSecret}</dt>
        <dd className={styles.code}>{app.webhookSecret ?? strings.noWebhook}</dd>
      </dl>
      <section className={styles.section} aria-labelledby="dotenv">
        <div className={styles.head}>
          <h2 className={styles.title} id="dotenv">
            {strings.dotenv}
          </h2>
          <div className={styles.buttons}>
            <CopyButton value={app.dotenv} strings={strings} />
            <LinkButton href={file} download=".env">
              {strings.download}
            </LinkButton>
          </div>
        </div>
        <pre className={styles.pre}>{app.dotenv}</pre>
      </section>
      {next && (
        <div>
          <LinkButton href={next.href} variant="primary">
            {next.label}
          </LinkButton>
        </div>
      )}
    </div>
  )
}
