import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import type { PolicyVersionView } from '@/lib/policies/types'
import { OrganizationNav } from '../organizations/organization-nav'
import { PageHeader } from '../ui/page-header'
import { TimeAgo } from '../ui/time-ago'
import { LineList, type ShownLine } from './line-list'
import styles from './policy.module.css'
import { RestorePolicy } from './restore-policy'
import type { ShownDryRun } from './shown'
import { useResultWords } from './use-result-words'

interface PolicyVersionProps {
  locale: Locale
  login: string
  isOwner: boolean
  mayChange: boolean
  shown: PolicyVersionView
  /** The version that holds. */
  newest: number
  /** What it changed in the one before it. */
  lines: ShownLine[]
  dryRun: FormAction<ShownDryRun>
  save: FormAction<ShownDryRun>
}

/** One version of a policy: who saved it and why, what it changed, and bringing it back. */
export function PolicyVersion(props: PolicyVersionProps) {
  const { locale, login, isOwner, mayChange, shown, newest, lines } = props
  const t = useTranslations('policy')
  const { version, by: who, at, note, restores } = shown
  const isFirst = version === 1
  return (
    <>
      <PageHeader
        parent={{
          href: `/${locale}/organizations/${login}/policy`,
          label: t('version.parent', { login }),
        }}
        title={t('version.title', { version, login })}
        description={t.rich('version.by', {
          who,
          time: () => <TimeAgo at={at} locale={locale} />,
        })}
      />
      <OrganizationNav locale={locale} login={login} isOwner={isOwner} current="policy" />
      {(note || restores !== null) && (
        <p>
          {restores !== null && t('versions.restored', { version: restores })}
          {note}
        </p>
      )}
      <section className={styles.section} aria-labelledby="policy-difference">
        <h2 className={styles.heading} id="policy-difference">
          {t(isFirst ? 'version.text' : 'version.difference')}
        </h2>
        {isFirst && <p className={styles.muted}>{t('version.first')}</p>}
        <LineList lines={lines} leftOut={t('result.leftOut')} />
      </section>
      {!isFirst && (
        <section className={styles.section} aria-labelledby="policy-whole">
          <h2 className={styles.heading} id="policy-whole">
            {t('version.text')}
          </h2>
          <pre className={`${styles.text} ${styles.code}`}>{shown.text}</pre>
        </section>
      )}
      {version === newest && <p className={styles.muted}>{t('version.holds')}</p>}
      {mayChange && version !== newest && <Restore {...props} />}
    </>
  )
}

function Restore({ locale, login, shown, newest, dryRun, save }: PolicyVersionProps) {
  const t = useTranslations('policy')
  const strings = useResultWords()
  return (
    <section className={styles.section} aria-labelledby="policy-restore">
      <h2 className={styles.heading} id="policy-restore">
        {t('version.restore')}
      </h2>
      <p>{t('version.restoreText')}</p>
      <RestorePolicy
        id="policy-back"
        locale={locale}
        login={login}
        text={shown.text}
        version={newest}
        restores={shown.version}
        dryRun={dryRun}
        save={save}
        strings={strings}
        words={{ restore: t('form.dryRun'), running: t('form.running') }}
      />
    </section>
  )
}
