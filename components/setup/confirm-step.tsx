import { useTranslations } from 'next-intl'
import { taxIdTypes } from '@/lib/purchases/schema'
import { Confirm } from './confirm'
import { OrderForm } from './order-form'
import type { SetupProps } from './setup'
import { choosesPlan } from './setup-order'
import { Step } from './step'
import { TermsText } from './terms-text'

/** The last step, open once everything before it is said. */
export function ConfirmStep(props: SetupProps) {
  const { view, order } = props
  const t = useTranslations('setup.confirm')
  const missing = missingIn(props)
  const answer = view.chosen?.answer
  if (missing !== null || !view.chosen || !answer) {
    return (
      <Step number={4} title={t('title')} state="locked">
        <p>{t(missing ?? 'locked')}</p>
      </Step>
    )
  }
  const { purchase } = view.chosen
  const plan = purchase ? t('has', { plan: purchase.planName }) : order.plan
  return (
    <Step number={4} title={t('title')} state="open">
      <Confirm listing={view.listing} place={view.chosen} answer={answer} plan={plan}>
        <Order {...props} />
      </Confirm>
    </Step>
  )
}

function missingIn({ view: { chosen }, order }: SetupProps) {
  if (chosen === null) return 'locked'
  const answer = chosen.answer?.answer
  if (answer !== 'install' && answer !== 'install_and_request') return 'needsRepositories'
  if (!choosesPlan(chosen)) return null
  if (order.option === null) return 'needsPlan'
  return order.isComplete ? null : 'needsBill'
}

/** The fields that the choice is sent with; who is billed is typed in the form itself. */
function fieldsOf({
  view,
  order,
  locale,
  approval,
}: SetupProps): Record<string, string | string[]> {
  const { listing, chosen } = view
  const { selection, listed } = chosen?.repositories ?? { selection: 'all', listed: [] }
  const chosenIds = listed.filter((one) => one.chosen).map(({ id }) => String(id))
  const isPaid = order.words !== null
  const terms = approval?.terms
  const settled = terms &&
    terms.selection !== null && {
      selection: terms.selection,
      repositoryIds: terms.repositories.map(({ id }) => String(id)),
    }
  return {
    locale,
    slug: listing.slug,
    accountId: chosen?.account.id ?? '',
    selection: chosen?.installation ? 'all' : (selection ?? 'all'),
    ...(chosen?.installation ? {} : { repositoryIds: chosenIds }),
    ...settled,
    ...(approval && { requestId: approval.requestId }),
    planId: (chosen?.purchase === null && order.option?.plan.id) || '',
    ...(isPaid
      ? {
          cycle: order.cycle,
          units: order.units,
          country: order.country ?? '',
          postalCode: order.postal ?? '',
        }
      : {}),
  }
}

function nextOf({ view: { listing, chosen }, order }: SetupProps) {
  if (order.words !== null && chosen?.purchase === null) return 'nextStripe'
  if (chosen?.installation) return 'nextNothing'
  if (listing.kind === 'github_app') return 'nextGithub'
  return listing.kind === 'oauth_app' ? 'nextIntegrator' : 'nextSteps'
}

function Order(props: SetupProps) {
  const { view, order, action } = props
  const t = useTranslations('setup')
  const { seller, name } = view.listing
  const words = view.chosen?.purchase ? null : order.words
  const say = (key: 'billedTo' | 'billedToCaption' | 'taxTitle' | 'taxType' | 'taxNone') =>
    t(`confirm.${key}`)
  return (
    <OrderForm
      action={action}
      fields={fieldsOf(props)}
      button={order.button}
      strings={{
        failed: t('confirm.failed'),
        starting: t('confirm.starting'),
        next: t(`confirm.${nextOf(props)}`, { seller: seller.name, name }),
        billTitle: t('bill.title'),
        changed: t('confirm.changed'),
        applied: t('confirm.applied'),
        termsRequired: t('confirm.termsRequired'),
      }}
      payment={
        words && {
          words,
          terms: <TermsText links={view.listing.links} seller={seller.name} />,
          billed: order.billed,
          taxTypes: taxIdTypes.map((value) => ({ value, label: t(`taxIds.${value}`) })),
          strings: {
            billedTo: say('billedTo'),
            billedToCaption: say('billedToCaption'),
            taxTitle: say('taxTitle'),
            taxType: say('taxType'),
            taxNone: say('taxNone'),
            taxId: t('confirm.taxId'),
            applyTax: t('confirm.applyTax'),
            applying: t('confirm.applying'),
          },
        }
      }
    />
  )
}
