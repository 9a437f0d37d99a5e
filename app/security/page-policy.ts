import { env, isDevelopment } from '@/lib/env'
import { contentSecurityPolicy } from './content-security-policy'
import { formOrigins } from './form-origins'
import { speculationRules, themeScript } from './head-scripts'
import { inlineScriptHashes, scriptHash } from './inline-scripts'

declare global {
  /** How the page cache, which Next.js loads outside its bundles, reaches the policy. */
  var soukPagePolicy: ((html: string) => string) | undefined
}

/** The policy that is kept with a cached page: it allows the inline scripts that the page holds, by hash. */
export function cachedPagePolicy(html: string): string {
  return contentSecurityPolicy({
    inlineScripts: inlineScriptHashes(html),
    formOrigins: formOrigins(env()),
    development: isDevelopment,
  })
}

/** The policy of a page rendered for one request: Next.js puts the nonce on its own scripts. */
export function renderedPagePolicy(nonce: string): string {
  return contentSecurityPolicy({
    inlineScripts: [`'nonce-${nonce}'`, scriptHash(themeScript), scriptHash(speculationRules)],
    formOrigins: formOrigins(env()),
    development: isDevelopment,
  })
}
