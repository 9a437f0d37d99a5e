import { formatMoney, type Money as MoneyValue } from '@/lib/core/money'
import styles from './money.module.css'

/** An amount with its currency, in the reader's language, with digits of one width. */
export function Money({ value, locale }: { value: MoneyValue; locale: string }) {
  return <span className={styles.money}>{formatMoney(value, locale)}</span>
}
