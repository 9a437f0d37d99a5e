/** @jsxImportSource hono/jsx */
import { Layout } from './layout'
import type { Language, Messages } from './messages'

interface ConfirmPageProps {
  action: string
  /** What the form must send along to go on where it stopped. */
  hidden?: Record<string, string>
  amount: string
  seller: string
  language: Language
  text: Messages
}

/** What the bank shows for 3-D Secure. */
export function ConfirmPage({
  action,
  hidden = {},
  amount,
  seller,
  language,
  text,
}: ConfirmPageProps) {
  return (
    <Layout title={text.confirmTitle} lang={language}>
      <p>{text.confirmText(amount, seller)}</p>
      <form class="inline" method="post" action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button class="main" type="submit" name="answer" value="confirm">
          {text.confirm}
        </button>
        <button type="submit" name="answer" value="refuse">
          {text.refuse}
        </button>
      </form>
    </Layout>
  )
}
