import { useLocale, useTranslations } from 'next-intl'
import { PageHeader } from '../ui/page-header'
import styles from './help.module.css'
import { helpLinks } from './help-links'
import { helpTopics, makersTopics } from './help-topics'

/** All of help, each page with what it is about. */
export function HelpIndex() {
  const t = useTranslations('help')
  const locale = useLocale()
  const about = helpTopics.map((topic) => ({
    topic,
    href: `/${locale}/help/${topic}`,
    title: t(`topics.${topic}.title`),
    lead: t(`topics.${topic}.lead`),
  }))
  const isForMakers = ({ topic }: (typeof about)[number]) => makersTopics.includes(topic)
  const tables = (['rights', 'risk'] as const).map((table) => ({
    href: `/${locale}${helpLinks[table]}`,
    title: t(`${table}.title`),
    lead: t(`${table}.lead`),
  }))
  return (
    <article className={styles.page}>
      <PageHeader title={t('index.title')} description={t('index.lead')} />
      <Entries
        id="using"
        title={t('index.using')}
        entries={about.filter((entry) => !isForMakers(entry))}
      />
      <Entries id="making" title={t('index.making')} entries={about.filter(isForMakers)} />
      <Entries id="tables" title={t('index.tables')} entries={tables} />
    </article>
  )
}

interface EntriesProps {
  id: string
  title: string
  entries: { href: string; title: string; lead: string }[]
}

function Entries({ id, title, entries }: EntriesProps) {
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.href}>
            <a className={styles.entry} href={entry.href}>
              {entry.title}
            </a>
            <span className={styles.note}>{entry.lead}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
