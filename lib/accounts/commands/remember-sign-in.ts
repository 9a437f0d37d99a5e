import type { GithubAccount, GithubTokens } from '../../adapters/github/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { newId } from '../../core/ids'
import type { Locale } from '../../core/locales'
import { transaction } from '../../db/transaction'
import { rememberAccount } from './remember-account'
import { storeTokens } from './store-tokens'

interface SignIn {
  account: GithubAccount & { email: string | null }
  tokens: GithubTokens
  /** The language of the page that the person came from; kept for a first sign-in only. */
  locale: Locale
}

/** Keeps who signed in, as GitHub names them today, and the tokens that came with it. Answers the user's id. */
export function rememberSignIn({ account, tokens, locale }: SignIn): Promise<string> {
  return transaction(async (tx) => {
    const accountId = await rememberAccount(tx, account, now())
    const known = await tx.user.findUnique({ where: { accountId }, select: { id: true } })
    const { id } = await tx.user.upsert({
      where: { accountId },
      create: { id: newId('user'), accountId, email: account.email, locale },
      update: { email: account.email ?? undefined },
      select: { id: true },
    })
    await storeTokens(tx, id, tokens)
    await recordAudit(tx, {
      actor: { type: 'user', userId: id },
      action: known === null ? 'user.created' : 'user.signed_in',
      subject: { type: 'user', id },
      accountId,
      detail: { login: account.login },
    })
    return id
  })
}
