import { useTranslations } from 'next-intl'
import type { ConnectionView } from '@/lib/connections/types'
import type { Locale } from '@/lib/core/locales'
import type { ListingKind } from '@/lib/listings/types'
import styles from './connect.module.css'
import { type ConnectionActions, ConnectionWaySection } from './connection-way'

interface ConnectionProps {
  locale: Locale
  kind: ListingKind
  connection: ConnectionView
  hidden: Record<string, string>
  actions: ConnectionActions
}

/** Prints a public key and a token that proves it, with nothing but OpenSSL and Node.js. */
function proofCommands(appId: number): string {
  const script = [
    'const c=require("crypto"),f=require("fs"),t=Math.floor(Date.now()/1000)',
    'b=o=>Buffer.from(JSON.stringify(o)).toString("base64url")',
    `u=b({alg:"RS256",typ:"JWT"})+"."+b({iat:t-60,exp:t+540,iss:"${appId}"})`,
    's=c.sign("sha256",Buffer.from(u),f.readFileSync("private-key.pem"))',
  ]
  const print = 'console.log(u+"."+s.toString("base64url"))'
  return `openssl rsa -in private-key.pem -pubout\nnode -e '${script.join(',')};${print}'`
}

type WayProps = Pick<ConnectionProps, 'locale' | 'connection' | 'hidden' | 'actions'>

/** The ways that fit a kind of integration, from the most that they give to the least. */
export function Connection({ kind, ...ways }: ConnectionProps) {
  const t = useTranslations('connect.connection')
  if (kind === 'api_integration') return <p className={styles.note}>{t('none')}</p>
  const { app, clientId } = ways.connection
  return (
    <>
      {app && <PrivateKey {...ways} app={app} />}
      {app && <PublicKey {...ways} app={app} />}
      {app && <Forwarding {...ways} />}
      {clientId && <ClientSecret {...ways} clientId={clientId} />}
    </>
  )
}

interface AppProps {
  app: NonNullable<ConnectionView['app']>
}

function PrivateKey({ app, ...way }: WayProps & AppProps) {
  const t = useTranslations('connect.connection')
  const label = t('privateKey.field', { id: String(app.id) })
  const caption = t('privateKey.caption')
  return (
    <ConnectionWaySection
      {...way}
      way="privateKey"
      fields={[{ name: 'privateKey', kind: 'pem', label, caption }]}
    >
      <a href={app.settingsUrl}>{t('settings')}</a>
    </ConnectionWaySection>
  )
}

function PublicKey({ app, ...way }: WayProps & AppProps) {
  const t = useTranslations('connect.connection')
  return (
    <ConnectionWaySection
      {...way}
      way="publicKey"
      fields={[
        { name: 'publicKey', kind: 'pem', label: t('publicKey.field') },
        { name: 'token', kind: 'token', label: t('publicKey.token') },
      ]}
    >
      <div>
        <p>{t('publicKey.how')}</p>
        <pre className={styles.pre}>{proofCommands(app.id)}</pre>
      </div>
    </ConnectionWaySection>
  )
}

function Forwarding(way: WayProps) {
  const t = useTranslations('connect.connection')
  return (
    <ConnectionWaySection
      {...way}
      way="webhookSecret"
      fields={[{ name: 'webhookSecret', kind: 'secret', label: t('webhookSecret.field') }]}
    >
      <div>
        <p>{t('webhookSecret.how')}</p>
        <pre className={styles.pre}>{way.connection.forwardUrl}</pre>
      </div>
    </ConnectionWaySection>
  )
}

function ClientSecret({ clientId, ...way }: WayProps & { clientId: string }) {
  const t = useTranslations('connect.connection')
  const label = t('clientSecret.field', { id: clientId })
  return (
    <ConnectionWaySection
      {...way}
      way="clientSecret"
      fields={[{ name: 'clientSecret', kind: 'secret', label }]}
    />
  )
}
