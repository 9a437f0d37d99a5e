import styles from './html.module.css'

/** The one place where HTML is set as it is: only what the Markdown renderer has sanitised may come here. */
export function Html({ sanitized }: { sanitized: string }) {
  return <div className={styles.html} dangerouslySetInnerHTML={{ __html: sanitized }} />
}
