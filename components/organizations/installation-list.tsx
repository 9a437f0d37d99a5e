import { AppsIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { InstallationView } from '@/lib/installs/types'
import { Blankslate } from '../ui/blankslate'
import { type Column, DataTable } from '../ui/data-table'
import { LinkButton } from '../ui/link-button'
import { StateLabel } from '../ui/state-label'
import { TimeAgo } from '../ui/time-ago'

interface InstallationListProps {
  locale: Locale
  login: string
  installations: InstallationView[]
  nextHref: string | null
}

const tones = { active: 'open', suspended: 'attention', deleted: 'draft' } as const

function Empty({ locale, login }: { locale: Locale; login: string }) {
  const t = useTranslations('organizations.apps')
  return (
    <Blankslate
      visual={AppsIcon}
      heading={t('empty')}
      border
      actions={
        <LinkButton variant="primary" href={`/${locale}/search`}>
          {t('find')}
        </LinkButton>
      }
    >
      {t('emptyLead', { login })}
    </Blankslate>
  )
}

function useColumns(locale: Locale): Column<InstallationView>[] {
  const t = useTranslations('organizations.apps')
  return [
    {
      key: 'integration',
      header: t('integration'),
      rowHeader: true,
      render: ({ listing }) => <a href={`/${locale}/listings/${listing.slug}`}>{listing.name}</a>,
    },
    {
      key: 'state',
      header: t('state'),
      render: ({ state }) => (
        <StateLabel status={tones[state]} size="small">
          {t(`states.${state}`)}
        </StateLabel>
      ),
    },
    {
      key: 'repositories',
      header: t('repositories'),
      render: ({ repositorySelection }) => t(`selections.${repositorySelection ?? 'unknown'}`),
    },
    {
      key: 'source',
      header: t('source'),
      render: ({ source, readAt }) => (
        <>
          {t(`sources.${source}`)} · <TimeAgo at={readAt} locale={locale} />
        </>
      ),
    },
    {
      key: 'manage',
      header: <span className="visually-hidden">{t('manage')}</span>,
      align: 'end',
      render: (installation) => <Manage installation={installation} />,
    },
  ]
}

function Manage({ installation }: { installation: InstallationView }) {
  const t = useTranslations('organizations.apps')
  const { settingsUrl, listing } = installation
  if (settingsUrl === null) return null
  const name = t('manageNamed', { name: listing.name })
  return (
    <LinkButton size="small" href={settingsUrl} aria-label={name}>
      {t('manage')}
    </LinkButton>
  )
}

/** What is installed, always with who says so and since when. */
export function InstallationList(props: InstallationListProps) {
  const { locale, login, installations, nextHref } = props
  const t = useTranslations('organizations.apps')
  const columns = useColumns(locale)
  if (installations.length === 0) return <Empty locale={locale} login={login} />
  return (
    <>
      <DataTable
        label={t('label')}
        rows={installations}
        rowKey={({ id }) => id}
        columns={columns}
      />
      {nextHref && <LinkButton href={nextHref}>{t('older')}</LinkButton>}
    </>
  )
}
