import { useFormatter, useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { isThere } from '@/lib/inventory/rules'
import type { InventoryEntry } from '@/lib/inventory/types'
import { scopeWords } from '@/lib/permissions/rules'
import { GradeLabel } from '../permissions/risk-grade'
import { OauthGuide } from '../requests/oauth-guide'
import { Details } from '../ui/details'
import { Money } from '../ui/money'
import { LevelName } from '../updates/level-name'
import styles from './inventory.module.css'
import { WaysOut } from './ways-out'

interface InventoryDetailsProps {
  entry: InventoryEntry
  account: { login: string; type: 'User' | 'Organization'; isOwner: boolean }
  locale: Locale
  said: FormAction
  oauthWord?: FormAction
}

const levels = ['organization', 'repository', 'account'] as const

/** What an integration can do, who wanted it, and the ways to take it back. */
export function InventoryDetails(props: InventoryDetailsProps) {
  const { entry, account, locale, said } = props
  return (
    <Details summary={entry.name}>
      <Access entry={entry} locale={locale} />
      <People entry={entry} locale={locale} />
      <Approval {...props} />
      <WaysOut entry={entry} account={account} locale={locale} said={said} />
    </Details>
  )
}

function Access({ entry, locale }: { entry: InventoryEntry; locale: Locale }) {
  const t = useTranslations('inventory.details')
  const { permissions, scopes } = entry
  return (
    <>
      <h3 className={styles.subheading}>{t(isThere(entry) ? 'access' : 'accessPast')}</h3>
      {permissions === null && scopes.length === 0 && <p>{t('accessUnknown')}</p>}
      {permissions !== null && permissions.length === 0 && <p>{t('accessNone')}</p>}
      <dl className={styles.facts}>
        {levels.map((level) => {
          const here = (permissions ?? []).filter((permission) => permission.level === level)
          if (here.length === 0) return null
          return (
            <div key={level}>
              <dt>{t(`levels.${level}`)}</dt>
              {here.map(({ key, name, access }) => (
                <dd key={key}>
                  {name} · <LevelName access={access} />
                </dd>
              ))}
            </div>
          )
        })}
        {scopes.length > 0 && (
          <div>
            <dt>{t('scopes')}</dt>
            {scopes.map((scope) => (
              <dd key={scope}>
                <code>{scope}</code> {scopeWords(scope, locale)}
              </dd>
            ))}
          </div>
        )}
      </dl>
      {isThere(entry) && <Extent entry={entry} locale={locale} />}
    </>
  )
}

/** How much that is among others, and on which repositories as far as anybody tells. */
function Extent({ entry, locale }: { entry: InventoryEntry; locale: Locale }) {
  const t = useTranslations('inventory.details')
  const { repositories, chosen, weight, grade } = entry
  const isSelected = repositories === 'selected'
  return (
    <>
      {weight !== null && (
        <p className={styles.note}>
          {grade === null ? t('ungraded') : <GradeLabel grade={grade} />}{' '}
          <a href={`/${locale}/help/permissions-risk`}>{t('how')}</a>
        </p>
      )}
      {isSelected && chosen === null && <p className={styles.note}>{t('selected')}</p>}
      {chosen !== null && <p className={styles.note}>{t('chosen', { count: chosen })}</p>}
    </>
  )
}

/** What an owner does on GitHub for an OAuth App, and says of it here. */
function Approval({ entry, account, locale, oauthWord }: InventoryDetailsProps) {
  const t = useTranslations('requests.oauth')
  if (entry.oauth === null || oauthWord === undefined) return null
  return (
    <>
      <h3 className={styles.subheading}>{t('heading')}</h3>
      <OauthGuide step={entry.oauth} isOwner={account.isOwner} locale={locale} action={oauthWord} />
    </>
  )
}

function People({ entry, locale }: { entry: InventoryEntry; locale: Locale }) {
  const t = useTranslations('inventory.details')
  const format = useFormatter()
  const { askedBy, approvedBy, approvedByRule, setUpBy, boughtBy, subscription } = entry
  const people = [
    { key: 'askedBy', who: askedBy },
    { key: 'approvedBy', who: approvedBy.length > 0 ? format.list(approvedBy) : null },
    { key: 'approvedByRule', who: approvedByRule },
    { key: subscription?.free ? 'takenBy' : 'boughtBy', who: boughtBy },
    { key: 'setUpBy', who: setUpBy },
  ] as const
  const known = people.filter(({ who }) => who !== null)
  return (
    <>
      <h3 className={styles.subheading}>{t('people')}</h3>
      {known.length === 0 ? (
        <p className={styles.note}>{t('peopleUnknown')}</p>
      ) : (
        <dl className={styles.facts}>
          {known.map(({ key, who }) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{who}</dd>
            </div>
          ))}
          {entry.approvedCost && (
            <div>
              <dt>{t('approvedCost')}</dt>
              <dd>
                <Money value={entry.approvedCost} locale={locale} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </>
  )
}
