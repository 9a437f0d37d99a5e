import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { AuditField } from '@/lib/audit/schema'
import { Button } from '../ui/button'
import { FormControl } from '../ui/form-control'
import { LinkButton } from '../ui/link-button'
import { TextInput } from '../ui/text-input'
import styles from './audit.module.css'
import type { AuditSearch } from './audit-search'

const fields = [
  { name: 'action', type: 'text' },
  { name: 'listing', type: 'text' },
  { name: 'actor', type: 'text' },
  { name: 'from', type: 'date' },
  { name: 'to', type: 'date' },
] as const satisfies { name: AuditField; type: string }[]

/** Narrows the log; its address says what was asked. */
export function AuditFilterForm({ base, asked }: { base: string; asked: AuditSearch }) {
  const t = useTranslations('audit.filter')
  const narrowed = Object.values(asked.values).some((value) => value !== '')
  return (
    <search>
      <form className={styles.filter} action={base}>
        {fields.map(({ name, type }) => (
          <FormControl
            key={name}
            name={name}
            label={t(name)}
            caption={type === 'text' ? t(`${name}Caption`) : undefined}
            validation={asked.wrong.includes(name) ? t(`${name}Wrong`) : undefined}
          >
            {(field) => (
              <TextInput {...field} type={type} maxLength={100} defaultValue={asked.values[name]} />
            )}
          </FormControl>
        ))}
        <div className={styles.buttons}>
          <Button type="submit" leadingVisual={SearchIcon}>
            {t('find')}
          </Button>
          {narrowed && (
            <LinkButton href={base} variant="invisible">
              {t('clear')}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
