import { useTranslations } from 'next-intl'
import { Details } from '../ui/details'
import styles from './connect-hint.module.css'
import { CopyField } from './copy-field'

interface ConnectHintProps {
  login: string
  locale: string
  origin: string
  from: string
}

/** What an owner does so that GitHub tells about the organization, with the link to do it or to pass on. */
export function ConnectHint({ login, locale, origin, from }: ConnectHintProps) {
  const t = useTranslations('setup')
  const path = `/${locale}/organizations/${login}/connect`
  return (
    <div className={styles.hint}>
      <Details summary={t('where.connectTitle')}>
        <p className={styles.text}>
          {t.rich('where.connect', {
            login,
            link: (words) => <a href={`${path}?${from}`}>{words}</a>,
          })}
        </p>
        <CopyField
          label={t('where.linkFor', { login })}
          value={`${origin}${path}`}
          strings={{ copy: t('copy'), copied: t('copied') }}
        />
      </Details>
    </div>
  )
}
