/** What a filter would be told with: the facet, and the values of which any will do. */
export interface Condition {
  facet: 'price' | 'trial' | 'access' | 'kind' | 'account' | 'verified'
  values: readonly string[]
}

const free: Condition = { facet: 'price', values: ['free'] }
const paid: Condition = { facet: 'price', values: ['paid'] }
const perUnit: Condition = { facet: 'price', values: ['per_unit'] }
const trial: Condition = { facet: 'trial', values: ['yes'] }
const readOnly: Condition = { facet: 'access', values: ['none', 'read'] }
const proven: Condition = { facet: 'verified', values: ['yes'] }
const githubApp: Condition = { facet: 'kind', values: ['github_app'] }
const oauthApp: Condition = { facet: 'kind', values: ['oauth_app'] }
const apiIntegration: Condition = { facet: 'kind', values: ['api_integration'] }
const personal: Condition = { facet: 'account', values: ['personal'] }
const organization: Condition = { facet: 'account', values: ['organization'] }

/**
 * Words that state a condition and not a subject, in English and French: what is found fulfils it,
 * or has them in its name. Written without accents; longer phrases go before their parts.
 */
export const conditionPhrases: readonly [phrase: string, condition: Condition][] = [
  ['free trial', trial],
  ['essai gratuit', trial],
  ['with trial', trial],
  ['free', free],
  ['free of charge', free],
  ['no cost', free],
  ['gratuit', free],
  ['gratuite', free],
  ['paid', paid],
  ['payant', paid],
  ['payante', paid],
  ['per seat', perUnit],
  ['per user', perUnit],
  ['par utilisateur', perUnit],
  ['read only', readOnly],
  ['readonly', readOnly],
  ['lecture seule', readOnly],
  ['en lecture seule', readOnly],
  ['no write access', readOnly],
  ['verified', proven],
  ['verified publisher', proven],
  ['editeur verifie', proven],
  ['github app', githubApp],
  ['application github', githubApp],
  ['oauth app', oauthApp],
  ['oauth', oauthApp],
  ['application oauth', oauthApp],
  ['api integration', apiIntegration],
  ['integration api', apiIntegration],
  ['personal account', personal],
  ['compte personnel', personal],
  ['for organization', organization],
  ['for organisation', organization],
  ['pour organisation', organization],
]

/** Words with which people ask, and which say nothing about what they ask for, beside the stop words of the language. */
export const fillers: ReadonlySet<string> = new Set([
  ...['app', 'application', 'tool', 'integration', 'plugin', 'extension', 'bot', 'software'],
  ...[
    'alternative',
    'need',
    'want',
    'looking',
    'find',
    'get',
    'use',
    'using',
    'like',
    'way',
    'how',
  ],
  ...['automatically', 'automatic', 'please', 'help', 'good', 'best', 'keep', 'send', 'show'],
  ...['outil', 'logiciel', 'besoin', 'veux', 'cherche', 'trouver', 'savoir', 'meilleur', 'lire'],
  ...['automatiquement', 'quel', 'quelle', 'comment', 'tant', 'every', 'each', 'chaque'],
])
