import type { TextPart } from '@/lib/catalogue/types'
import styles from './marked-text.module.css'

/** A text with what was looked for marked. The pieces are plain text: nothing in them becomes markup. */
export function MarkedText({ parts }: { parts: TextPart[] }) {
  let start = 0
  return parts.map(({ text, marked }) => {
    const key = start
    start += text.length
    if (!marked) return text
    return (
      <mark key={key} className={styles.mark}>
        {text}
      </mark>
    )
  })
}
