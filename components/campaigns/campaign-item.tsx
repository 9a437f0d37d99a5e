import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { longest } from '@/lib/campaigns/schema'
import type { CampaignItemView } from '@/lib/campaigns/types'
import { formatMoney } from '@/lib/core/money'
import { Details } from '../ui/details'
import { CheckForm } from '../updates/check-form'
import { LevelName } from '../updates/level-name'
import { AssignReviewer } from './assign-reviewer'
import type { CampaignPageProps } from './campaign-page'
import styles from './campaigns.module.css'
import { DecideForm } from './decide-form'
import { StandingLabel } from './standing-label'
import { WayOnGithub } from './way-on-github'

type CampaignItemProps = CampaignPageProps & { item: CampaignItemView }

/** One integration: what it may do, the decision, the way to carry it out on GitHub, and who reviews it. */
export function CampaignItem(props: CampaignItemProps) {
  const { item, campaign, isOwner, locale, actions } = props
  const t = useTranslations('campaigns.item')
  return (
    <Details
      summary={
        <>
          {item.name} <StandingLabel standing={item.standing} />
        </>
      }
    >
      <div className={styles.item}>
        <Access item={item} />
        {item.mayDecide && <Decide {...props} />}
        {item.standing === 'outstanding' && (
          <>
            <h3 className={styles.subheading}>{t('way')}</h3>
            <WayOnGithub
              item={item}
              login={campaign.organization}
              isOwner={isOwner}
              locale={locale}
              oauthWord={actions.oauthWord}
            />
            {item.maySay && (
              <CheckForm
                fields={{ item: item.id }}
                locale={locale}
                label={t('say')}
                pending={t('saving')}
                action={actions.say}
              />
            )}
          </>
        )}
        {campaign.mayAssign && (
          <>
            <h3 className={styles.subheading}>{t('reviewer')}</h3>
            <AssignReviewer
              campaignId={campaign.id}
              item={{ id: item.id, reviewer: item.reviewer }}
              locale={locale}
              action={actions.assign}
            />
          </>
        )}
      </div>
    </Details>
  )
}

/** What it might do when the campaign began. */
function Access({ item: { access, entry, permissions } }: { item: CampaignItemView }) {
  const t = useTranslations('campaigns.item')
  const locale = useLocale()
  const format = useFormatter()
  const isUnknown = access.permissions === null && access.scopes.length === 0
  return (
    <>
      <h3 className={styles.subheading}>{t('access')}</h3>
      {isUnknown && <p>{t('accessUnknown')}</p>}
      {!isUnknown && permissions.length + access.scopes.length === 0 && <p>{t('accessNone')}</p>}
      <ul>
        {permissions.map(({ key, name, level, access: granted }) => (
          <li key={key}>
            {name} ({t(`levels.${level}`)}) · <LevelName access={granted} />
          </li>
        ))}
        {access.scopes.map((scope) => (
          <li key={scope}>
            <code>{scope}</code>
          </li>
        ))}
      </ul>
      {access.repositories !== null && <p>{t(`repositories.${access.repositories}`)}</p>}
      {entry !== null && entry.approvedBy.length > 0 && (
        <p className={styles.muted}>{t('approvedBy', { who: format.list(entry.approvedBy) })}</p>
      )}
      {entry !== null && entry.approvedByRule !== null && (
        <p className={styles.muted}>{t('approvedByRule', { rule: entry.approvedByRule })}</p>
      )}
      {entry?.approvedCost && (
        <p className={styles.muted}>
          {t('approvedCost', { amount: formatMoney(entry.approvedCost, locale) })}
        </p>
      )}
    </>
  )
}

function Decide({ item, locale, actions }: CampaignItemProps) {
  const t = useTranslations('campaigns.item')
  const decisions = useTranslations('campaigns.decisions')
  const { id, version, decision, narrowing, note } = item
  const captions = {
    keep: t('keepCaption'),
    narrow: t('narrowCaption'),
    remove: t('removeCaption'),
  }
  return (
    <>
      <h3 className={styles.subheading}>{t(decision === null ? 'decide' : 'decideAgain')}</h3>
      <DecideForm
        locale={locale}
        item={{ id, version, decision, narrowing, note }}
        most={longest}
        choices={(['keep', 'narrow', 'remove'] as const).map((value) => ({
          value,
          label: decisions(value),
          caption: captions[value],
        }))}
        strings={{
          question: t('question', { name: item.name }),
          narrowing: t('narrowing'),
          narrowingCaption: t('narrowingCaption'),
          note: t('note'),
          button: t('button'),
          pending: t('saving'),
        }}
        action={actions.decide}
      />
    </>
  )
}
