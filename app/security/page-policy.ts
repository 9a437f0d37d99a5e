import { env, isDevelopment } from '@/lib/env'
import { narrowHtml } from '../narrow-html'
import { contentSecurityPolicy } from './content-security-policy'
import { formOrigins } from './form-origins'
import { speculationRules, themeScript } from './head-scripts'
import { inlineScriptHashes, scriptHash } from './inline-scripts'

declare global {
  /** What the page cache, which Next.js loads outside its bundles, does to a page before it keeps it. */
  var soukFinishPage: ((html: string) => FinishedPage) | undefined
}

/** A page as it is kept and sent, with its policy. */
export interface FinishedPage {
  html: string
  policy: string
}

/** A cached page, made quick to send, with a policy that allows the inline scripts that it holds, by hash. */
export function finishPage(rendered: string): FinishedPage {
  const html = narrowHtml(rendered)
  const policy = contentSecurityPolicy({
    inlineScripts: inlineScriptHashes(html),
    formOrigins: formOrigins(env()),
    development: isDevelopment,
  })
  return { html, policy }
}

let exceptNonce: string | undefined

/** The policy of a page rendered for one request: Next.js puts the nonce on its own scripts. */
export function renderedPagePolicy(nonce: string): string {
  exceptNonce ??= contentSecurityPolicy({
    inlineScripts: ["'nonce-{nonce}'", scriptHash(themeScript), scriptHash(speculationRules)],
    formOrigins: formOrigins(env()),
    development: isDevelopment,
  })
  return exceptNonce.replace('{nonce}', nonce)
}
