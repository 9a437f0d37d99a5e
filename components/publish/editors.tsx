import { PeopleIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { EditorView } from '@/lib/publishers/types'
import { Avatar } from '../ui/avatar'
import { Blankslate } from '../ui/blankslate'
import { DataTable } from '../ui/data-table'
import { TimeAgo } from '../ui/time-ago'
import { ButtonForm } from './button-form'
import { LineForm } from './line-form'
import styles from './publish.module.css'

interface EditorsProps {
  locale: Locale
  login: string
  editors: EditorView[]
  invite: FormAction
  remove: FormAction
}

function Table({ locale, login, editors, remove }: EditorsProps) {
  const t = useTranslations('publish.editors')
  return (
    <DataTable
      label={t('label')}
      rows={editors}
      rowKey={({ accountId }) => accountId}
      columns={[
        {
          key: 'editor',
          header: t('editor'),
          rowHeader: true,
          render: ({ login: name, avatarUrl }) => (
            <span className={styles.who}>
              <Avatar src={avatarUrl ?? ''} size={20} />
              {name}
            </span>
          ),
        },
        { key: 'by', header: t('invitedBy'), render: ({ invitedBy }) => invitedBy },
        {
          key: 'at',
          header: t('invitedAt'),
          render: ({ invitedAt }) => <TimeAgo at={invitedAt} locale={locale} />,
        },
        {
          key: 'remove',
          header: <span className="visually-hidden">{t('remove')}</span>,
          align: 'end',
          render: ({ accountId, login: editor }) => (
            <ButtonForm
              action={remove}
              fields={{ locale, login, accountId }}
              size="small"
              variant="danger"
              label={t('remove')}
              pending={t('removing')}
              name={t('removeNamed', { editor })}
            />
          ),
        },
      ]}
    />
  )
}

/** Who may write the listings beside the admins, and the form that lets one more in. */
export function Editors(props: EditorsProps) {
  const t = useTranslations('publish.editors')
  const { locale, login, editors, invite } = props
  return (
    <section className={styles.section} aria-labelledby="editors-title">
      <div>
        <h2 id="editors-title">{t('title')}</h2>
        <p className={styles.note}>{t('lead')}</p>
      </div>
      <LineForm
        action={invite}
        fields={{ locale, login }}
        field="editor"
        input={{ autoComplete: 'off', maxLength: 100 }}
        strings={{
          label: t('field'),
          caption: t('fieldCaption'),
          submit: t('invite'),
          pending: t('inviting'),
        }}
      />
      {editors.length === 0 ? (
        <Blankslate visual={PeopleIcon} heading={t('empty')} as="h3" border>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <Table {...props} />
      )}
    </section>
  )
}
