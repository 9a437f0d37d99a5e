import { useLocale, useMessages, useTranslations } from 'next-intl'
import { PageHeader } from '../ui/page-header'
import styles from './help.module.css'
import type { HelpPlaces } from './help-links'
import { anchorOf, type HelpFigures, HelpSection } from './help-section'
import type { HelpTopic } from './help-topics'
import { MoreHelp } from './more-help'

interface HelpTopicPageProps {
  topic: HelpTopic
  figures: HelpFigures
  places: HelpPlaces
}

/** One topic of help: what its sections are, the sections, and the other topics. */
export function HelpTopicPage({ topic, figures, places }: HelpTopicPageProps) {
  const t = useTranslations('help')
  const locale = useLocale()
  const sections = Object.entries(useMessages().help.topics[topic].sections)
  return (
    <article className={styles.page}>
      <PageHeader
        title={t(`topics.${topic}.title`)}
        description={t(`topics.${topic}.lead`)}
        parent={{ href: `/${locale}/help`, label: t('page.parent') }}
      />
      <div className={styles.columns}>
        <nav className={styles.contents} aria-labelledby="contents">
          <h2 id="contents" className={styles.label}>
            {t('page.contents')}
          </h2>
          <ul className={styles.list}>
            {sections.map(([name, { title }]) => (
              <li key={name}>
                <a href={`#${anchorOf(name)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.page}>
          {sections.map(([name, words]) => (
            <HelpSection key={name} name={name} words={words} figures={figures} places={places} />
          ))}
        </div>
      </div>
      <MoreHelp except={topic} />
    </article>
  )
}
