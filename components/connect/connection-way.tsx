import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConnectionView, ConnectionWay } from '@/lib/connections/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Details } from '../ui/details'
import { StateLabel } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'
import { ButtonForm } from './button-form'
import styles from './connect.module.css'
import { type SecretField, SecretForm } from './secret-form'

export interface ConnectionActions {
  connect: Record<ConnectionWay, FormAction>
  disconnect: FormAction
  attempt: FormAction
}

interface ConnectionWayProps {
  locale: Locale
  way: ConnectionWay
  connection: ConnectionView
  /** Language, publisher and listing. */
  hidden: Record<string, string>
  fields: SecretField[]
  actions: ConnectionActions
  /** How to come by what is asked for. */
  children?: ReactNode
}

/** One way to connect an app: what it gives, what it asks in trust, how it stands, and how to end it. */
export function ConnectionWaySection(props: ConnectionWayProps) {
  const { way, connection, hidden, fields, actions, children } = props
  const t = useTranslations('connect.connection')
  const isConnected = connection.ways[way]
  return (
    <section className={styles.section} aria-labelledby={`way-${way}`}>
      <div className={styles.head}>
        <h2 className={styles.title} id={`way-${way}`}>
          {t(`${way}.title`)}
        </h2>
        <Standing {...props} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('gives')}</dt>
        <dd>{t(`${way}.gives`)}</dd>
        <dt>{t('asks')}</dt>
        <dd>{t(`${way}.asks`)}</dd>
      </dl>
      <Details summary={t(isConnected ? 'replace' : 'connect')}>
        <div className={styles.stack}>
          {children}
          <SecretForm
            hidden={hidden}
            fields={fields}
            submit={t('connect')}
            pending={t('connecting')}
            action={actions.connect[way]}
          />
        </div>
      </Details>
      {isConnected && <Ends {...props} />}
    </section>
  )
}

/** Whether it still holds, and the way out. */
function Ends({ way, hidden, actions }: ConnectionWayProps) {
  const t = useTranslations('connect.connection')
  return (
    <div className={styles.buttons}>
      {isAskable(way) && (
        <ButtonForm
          hidden={hidden}
          submit={t('try')}
          pending={t('trying')}
          action={actions.attempt}
        />
      )}
      <ButtonForm
        hidden={{ ...hidden, way }}
        variant="danger"
        submit={t('disconnect')}
        label={`${t('disconnect')}: ${t(`${way}.title`)}`}
        pending={t('disconnecting')}
        action={actions.disconnect}
      />
    </div>
  )
}

/** GitHub can be asked whether it still takes these. */
function isAskable(way: ConnectionWay): boolean {
  return way === 'privateKey' || way === 'clientSecret'
}

function Standing({ way, connection, locale }: ConnectionWayProps) {
  const t = useTranslations('connect.connection')
  if (!connection.ways[way]) return <StateLabel status="draft">{t('notConnected')}</StateLabel>
  const failedAt = way === 'privateKey' ? connection.failedAt : null
  if (failedAt !== null) {
    return (
      <span className={styles.buttons}>
        <StateLabel status="closed">{t('failed')}</StateLabel>
        <TimeAgo at={failedAt} locale={locale} />
      </span>
    )
  }
  return (
    <span className={styles.buttons}>
      <span className={styles.note}>
        <LastSuccess way={way} connection={connection} locale={locale} />
      </span>
      <StateLabel status="open">{t('connected')}</StateLabel>
    </span>
  )
}

function LastSuccess(props: Pick<ConnectionWayProps, 'way' | 'connection' | 'locale'>) {
  const { way, connection, locale } = props
  const t = useTranslations('connect.connection')
  if (way === 'webhookSecret') {
    if (connection.forwardedAt === null) return t('neverReceived')
    return (
      <>
        {t('received')} <TimeAgo at={connection.forwardedAt} locale={locale} />
      </>
    )
  }
  const at = isAskable(way) ? connection.checkedAt : connection.connectedAt
  if (at === null) return null
  return (
    <>
      {t('checked')} <TimeAgo at={at} locale={locale} />
    </>
  )
}
