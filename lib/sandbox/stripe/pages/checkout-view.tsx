/** @jsxImportSource hono/jsx */
import { formatAmount } from '../engine/items'
import type { CheckoutSession, Customer, Invoice, Price } from '../types'
import { CardFields } from './card-fields'
import { countries } from './countries'
import { Layout } from './layout'
import { dayIn, type Language, type Messages } from './messages'
import { OrderSummary } from './order-summary'

/** All that the Checkout page shows. */
export interface CheckoutView {
  session: CheckoutSession
  customer: Customer | null
  seller: string
  /** The names of what is sold, by product. */
  products: Map<string, string>
  invoice: Invoice
  /** What is paid for each period, before discounts and tax, in minor units. */
  recurring: number
  price: Price
  trialEnd: number | null
  asksCountry: boolean
  country: string | null
  /** What was entered before the page had to be shown again. */
  entered: { email: string | null; name: string | null }
  error: string | null
  language: Language
  text: Messages
}

export function CheckoutPage(view: CheckoutView) {
  const { session, text, language, invoice } = view
  return (
    <Layout title={text.subscribe([...view.products.values()].join(', '))} lang={language}>
      <p>{text.soldBy(view.seller)}</p>
      {view.error && (
        <p class="note bad" role="alert">
          {view.error}
        </p>
      )}
      <OrderSummary
        invoice={invoice}
        language={language}
        text={text}
        totalLabel={text.dueToday}
        label={(line) =>
          `${line.quantity ?? 1} × ${view.products.get(line.pricing?.price_details?.product ?? '') ?? ''}`
        }
      />
      <Rhythm {...view} />
      {session.allow_promotion_codes && <PromotionForm text={text} session={session} />}
      <PayForm {...view} />
      {session.cancel_url && <a href={session.cancel_url}>{text.back}</a>}
    </Layout>
  )
}

function Rhythm({ recurring, price, trialEnd, language, text }: CheckoutView) {
  const amount = formatAmount(recurring, price.currency, language)
  const count = price.recurring?.interval_count ?? 1
  const unit = intervalName(text, price.recurring?.interval ?? 'month')
  const interval = count === 1 ? unit : `${count} ${unit}`
  return (
    <p class="faint">
      {trialEnd === null
        ? text.afterwards(amount, interval)
        : text.afterTrial(amount, interval, dayIn(language, trialEnd))}
    </p>
  )
}

function intervalName(text: Messages, interval: string): string {
  return Object.entries(text.intervals).find(([key]) => key === interval)?.[1] ?? interval
}

function PromotionForm({ text, session }: { text: Messages; session: CheckoutSession }) {
  return (
    <form class="inline" method="post" action={`/c/pay/${session.id}/promotion`}>
      <label>
        {text.promotion}
        <input name="code" autocomplete="off" />
      </label>
      <button type="submit">{text.apply}</button>
    </form>
  )
}

function PayForm(view: CheckoutView) {
  const { session, text, invoice } = view
  const needsCard = invoice.amount_due > 0 || session.payment_method_collection === 'always'
  const amount = formatAmount(invoice.amount_due, invoice.currency, view.language)
  const submit =
    invoice.amount_due > 0 ? text.pay(amount) : view.trialEnd ? text.startTrial : text.start
  return (
    <form class="stack" method="post" action={`/c/pay/${session.id}`}>
      <input type="hidden" name="total" value={String(invoice.amount_due)} />
      <BuyerFields {...view} />
      {session.consent_collection?.terms_of_service === 'required' && (
        <label class="check">
          <input type="checkbox" name="terms" value="accepted" />
          {session.custom_text.terms_of_service_acceptance?.message ?? text.terms(view.seller)}
        </label>
      )}
      {needsCard ? (
        <CardFields text={text} submit={submit} />
      ) : (
        <button class="main" type="submit">
          {submit}
        </button>
      )}
    </form>
  )
}

function BuyerFields(view: CheckoutView) {
  const { session, customer, text, language, asksCountry, country, entered } = view
  const email = customer?.email ?? session.customer_email
  return (
    <>
      {email ? (
        <p>
          {text.email}
          <br />
          <strong>{email}</strong>
        </p>
      ) : (
        <label>
          {text.email}
          <input
            type="email"
            name="email"
            autocomplete="email"
            required
            value={entered.email ?? ''}
          />
        </label>
      )}
      {!customer?.name && (
        <label>
          {text.name}
          <input name="name" autocomplete="name" value={entered.name ?? ''} />
        </label>
      )}
      {asksCountry && <CountryFields {...{ session, text, language, country }} />}
      {session.tax_id_collection?.enabled && (
        <label>
          {text.taxId}
          <input name="tax_id" autocomplete="off" />
        </label>
      )}
    </>
  )
}

type CountryProps = Pick<CheckoutView, 'session' | 'text' | 'language' | 'country'>

function CountryFields({ session, text, language, country }: CountryProps) {
  return (
    <>
      <label>
        {text.country}
        <select name="country" autocomplete="country">
          <option value="">{text.chooseCountry}</option>
          {countries(language).map(({ code, name }) => (
            <option key={code} value={code} selected={code === country}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.postalCode}
        <input name="postal_code" autocomplete="postal-code" />
      </label>
      {session.automatic_tax.enabled && (
        <button type="submit" formaction={`/c/pay/${session.id}/address`} formnovalidate>
          {text.recalculate}
        </button>
      )}
    </>
  )
}

interface ClosedProps {
  session: CheckoutSession
  language: Language
  text: Messages
}

/** The page of a session that is paid or expired. */
export function ClosedPage({ session, language, text }: ClosedProps) {
  const paid = session.status === 'complete'
  const next = paid ? successUrl(session) : session.cancel_url
  return (
    <Layout title={paid ? text.paid : text.expired} lang={language}>
      <p>{paid ? text.paidText : text.expiredText}</p>
      {next && <a href={next}>{text.continue}</a>}
    </Layout>
  )
}

/** Where the buyer goes after paying. */
export function successUrl(session: CheckoutSession): string {
  return (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}
