import { OrganizationIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { SetupAccount } from '@/lib/accounts/types'
import type { Locale } from '@/lib/core/locales'
import { Avatar } from '../ui/avatar'
import { Blankslate } from '../ui/blankslate'
import { DataTable } from '../ui/data-table'
import { Details } from '../ui/details'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { StateLabel } from '../ui/state-label'
import styles from './organizations.module.css'

interface OrganizationListProps {
  locale: Locale
  organizations: SetupAccount[]
  /** The public address of this site, for links to pass on. */
  siteUrl: string
  /** GitHub's page on which an owner chooses an organization. */
  connectUrl: string
}

const tones = { connected: 'open', suspended: 'attention', not_connected: 'draft' } as const

type ActionsProps = Pick<OrganizationListProps, 'locale' | 'siteUrl'> & {
  organization: SetupAccount
}

/** What can be done with an organization: what is not connected is connected by an owner, or told to one. */
function Actions({ locale, siteUrl, organization }: ActionsProps) {
  const t = useTranslations('organizations.list')
  const { login, role, connection } = organization
  const base = `/${locale}/organizations/${login}`
  if (connection === 'not_connected') {
    return (
      <div className={styles.links}>
        <Details summary={t('passOn')}>
          <p>{t('passOnLead', { login })}</p>
          <code className={styles.passOn}>{`${siteUrl}${base}/connect`}</code>
        </Details>
        <LinkButton size="small" variant="primary" href={`${base}/connect`}>
          {t('connect')}
        </LinkButton>
      </div>
    )
  }
  if (role === null) return null
  return (
    <div className={styles.links}>
      <LinkButton size="small" href={`${base}/apps`}>
        {t('apps')}
      </LinkButton>
      {role === 'owner' && (
        <LinkButton size="small" href={`${base}/settings`}>
          {t('settings')}
        </LinkButton>
      )}
    </div>
  )
}

function Table(props: OrganizationListProps) {
  const t = useTranslations('organizations.list')
  return (
    <DataTable
      label={t('label')}
      rows={props.organizations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organization',
          header: t('organization'),
          rowHeader: true,
          render: ({ login, avatarUrl }) => (
            <span className={styles.who}>
              <Avatar src={avatarUrl ?? ''} size={20} square />
              {login}
            </span>
          ),
        },
        {
          key: 'role',
          header: t('role'),
          render: ({ role }) =>
            t(`roles.${role === 'owner' || role === 'member' ? role : 'unknown'}`),
        },
        {
          key: 'state',
          header: t('state'),
          render: ({ connection }) => {
            const state = connection ?? 'not_connected'
            return (
              <StateLabel status={tones[state]} size="small">
                {t(`states.${state}`)}
              </StateLabel>
            )
          },
        },
        {
          key: 'actions',
          header: <span className="visually-hidden">{t('actions')}</span>,
          align: 'end',
          render: (organization) => <Actions {...props} organization={organization} />,
        },
      ]}
    />
  )
}

export function OrganizationList(props: OrganizationListProps) {
  const t = useTranslations('organizations.list')
  const another = (
    <LinkButton href={props.connectUrl} leadingVisual={OrganizationIcon}>
      {t('another')}
    </LinkButton>
  )
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={props.organizations.length > 0 && another}
      />
      {props.organizations.length === 0 ? (
        <Blankslate visual={OrganizationIcon} heading={t('empty')} border actions={another}>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <Table {...props} />
      )}
      <p className={styles.note}>{t('anotherLead')}</p>
    </div>
  )
}
