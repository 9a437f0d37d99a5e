/** What may differ between pages. */
export interface PolicyOptions {
  /** Sources of inline scripts: `'nonce-…'` or `'sha256-…'`, quotes included. */
  inlineScripts: readonly string[]
  /** Origins that a form may end at after our own redirect: GitHub and Stripe. */
  formOrigins: readonly string[]
  /** React's development build needs `eval`. */
  development?: boolean
}

/**
 * The policy of every page (design §9): scripts of ours and the inline ones of this very page, nothing else.
 * Style attributes are allowed, style elements are not. Avatars come from whatever GitHub this instance serves.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { inlineScripts, formOrigins, development } = options
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inlineScripts, ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'https:', ...formOrigins],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'manifest-src': ["'self'"],
    'form-action': ["'self'", ...formOrigins],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
