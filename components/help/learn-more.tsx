import { useLocale, useTranslations } from 'next-intl'
import styles from './help.module.css'
import type { HelpTopic } from './help-topics'

/** The way to a topic of help from where its question arises; `section` is an anchor on its page. */
export function LearnMore({ topic, section }: { topic: HelpTopic; section?: string }) {
  const t = useTranslations('help')
  const href = `/${useLocale()}/help/${topic}${section ? `#${section}` : ''}`
  return (
    <a className={styles.more} href={href}>
      {t('page.more', { title: t(`topics.${topic}.title`) })}
    </a>
  )
}
