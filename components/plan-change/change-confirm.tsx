import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { taxIdTypes } from '@/lib/purchases/schema'
import type { ChangePage } from '@/lib/purchases/types'
import { Bill } from '../setup/bill'
import { FieldError } from '../setup/field-error'
import { OrderForm, type ShownOrder } from '../setup/order-form'
import { Step } from '../setup/step'
import { TermsText } from '../setup/terms-text'
import { Banner } from '../ui/banner'
import type { ChangeOrder } from './change-order'

export interface ChangeConfirmProps {
  page: ChangePage
  order: ChangeOrder
  locale: Locale
  /** Whether the person confirmed other amounts a moment ago. */
  isChanged: boolean
  terms: { terms?: string; privacy?: string }
  change: FormAction<ShownOrder>
  upgrade: FormAction<ShownOrder>
}

/** Every amount, and then the one button that says what happens. */
export function ChangeConfirm(props: ChangeConfirmProps) {
  const { order, isChanged } = props
  const t = useTranslations('planChange')
  if (order.kind === 'none') {
    return (
      <Step number={2} title={t('confirm.title')} state="locked">
        {order.errors.order && <FieldError>{order.errors.order}</FieldError>}
        <p>{order.next}</p>
      </Step>
    )
  }
  return (
    <Step number={2} title={t('confirm.title')} state="open">
      {isChanged && <Banner variant="warning" role="alert" title={t('changed')} />}
      {order.words && order.words.lines.length > 0 && (
        <Bill
          title={t('confirm.billTitle')}
          lines={order.words.lines}
          notes={[
            ...order.words.notes,
            t('notes.seller', { seller: props.page.purchase.seller.name }),
          ]}
        />
      )}
      <Form {...props} />
    </Step>
  )
}

function fieldsOf({ page, order, locale }: ChangeConfirmProps): Record<string, string> {
  const { id, listing } = page.purchase
  const isFree = order.plan?.priceModel === 'free'
  const chosen = {
    locale,
    purchase: id,
    planId: order.plan?.id ?? '',
    cycle: isFree ? '' : order.cycle,
    units: isFree ? '1' : order.units,
  }
  if (order.kind !== 'checkout') return { ...chosen, ...order.words?.seen }
  return {
    ...chosen,
    slug: listing.slug,
    accountId: page.accountId,
    country: order.country ?? '',
    postalCode: order.postal ?? '',
  }
}

function Form(props: ChangeConfirmProps) {
  const { page, order, change, upgrade, terms } = props
  const t = useTranslations('planChange.confirm')
  const setup = useTranslations('setup')
  const seller = page.purchase.seller.name
  const { billing, purchase } = page
  const isCheckout = order.kind === 'checkout'
  return (
    <OrderForm
      action={isCheckout ? upgrade : change}
      fields={fieldsOf(props)}
      button={order.words?.button ?? ''}
      strings={{
        failed: t('failed'),
        starting: t('starting'),
        next: order.next,
        billTitle: t('billTitle'),
        changed: setup('confirm.changed'),
        applied: setup('confirm.applied'),
        termsRequired: setup('confirm.termsRequired'),
      }}
      payment={
        isCheckout && order.words
          ? {
              words: order.words,
              terms: <TermsText links={terms} seller={seller} />,
              billed: {
                name: billing?.name ?? purchase.account.login,
                taxIdType: billing?.taxId?.type ?? '',
                taxId: billing?.taxId?.value ?? '',
              },
              taxTypes: taxIdTypes.map((value) => ({ value, label: setup(`taxIds.${value}`) })),
              strings: {
                billedTo: setup('confirm.billedTo'),
                billedToCaption: setup('confirm.billedToCaption'),
                taxTitle: setup('confirm.taxTitle'),
                taxType: setup('confirm.taxType'),
                taxNone: setup('confirm.taxNone'),
                taxId: setup('confirm.taxId'),
                applyTax: setup('confirm.applyTax'),
                applying: setup('confirm.applying'),
              },
            }
          : null
      }
    />
  )
}
