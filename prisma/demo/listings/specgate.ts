import { linksAt } from '../links'
import { metadataRead } from '../metadata'
import type { DemoListing } from '../types'

export const specgate: DemoListing = {
  slug: 'specgate',
  number: 26,
  kind: 'github_app',
  publisher: 'hoshimizu',
  app: {
    appId: 910026,
    appSlug: 'specgate',
    clientId: 'Iv23liJVpzKLoks05YFC',
    permissions: [
      {
        level: 'repository',
        key: 'contents',
        access: 'read',
        reason: {
          en: 'To compare API descriptions on two branches.',
          fr: 'Pour comparer les descriptions d’API de deux branches.',
        },
      },
      {
        level: 'repository',
        key: 'checks',
        access: 'write',
        reason: {
          en: 'To fail when a change breaks a client.',
          fr: 'Pour échouer quand un changement casse un client.',
        },
      },
      metadataRead,
    ],
    events: ['check_suite', 'push'],
    setupUrl: 'https://hoshimizu.example/specgate/setup',
  },
  name: 'Specgate',
  categories: ['api-management', 'code-quality'],
  publishedOn: '2025-08-05',
  topicLanguages: ['OpenAPI', 'GraphQL', 'Protocol Buffers', 'JSON Schema'],
  links: linksAt('https://hoshimizu.example/specgate', 'documentation', 'status'),
  text: {
    en: {
      shortDescription: 'Stops breaking changes in OpenAPI, GraphQL and Protobuf files',
      introduction:
        'Specgate compares the API description of a pull request with the released one and says which client would break and why. What is safe passes silently, what is not needs a new version or a named exception.',
      description: `### Breaking for whom
A removed field that no known client reads is reported differently from one that three of them need.

### Style as rules
Names, errors and pages follow your guide. Rules are written in the same file.

### A changelog of the API
Each release lists what was added, deprecated and removed.`,
    },
    fr: {
      shortDescription: 'Bloque les ruptures d’API dans OpenAPI, GraphQL et Protobuf',
      introduction:
        'Specgate compare la description d’API d’une demande de tirage à celle déjà publiée et dit quel client casserait, et pourquoi. Ce qui est sûr passe en silence ; le reste exige une nouvelle version ou une exception nommée.',
      description: `### Une rupture, mais pour qui
Retirer un champ que personne ne lit n’est pas signalé comme en retirer un dont trois clients ont besoin.

### Le style comme règle
Noms, erreurs et pagination suivent votre guide, écrit dans le même fichier.

### Le journal de l’API
Chaque version liste les ajouts, dépréciations et retraits.`,
    },
  },
  logo: {
    background: '#dffaf0',
    glyph:
      '<g fill="none" stroke="#065f46" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round"><path d="M22 10c-7 0-8 3-8 9v6c0 4-2 7-6 7 4 0 6 3 6 7v6c0 6 1 9 8 9"/><path d="M42 10c7 0 8 3 8 9v6c0 4 2 7 6 7-4 0-6 3-6 7v6c0 6-1 9-8 9"/></g><path d="M26 24v16M32 24v16M38 24v16" stroke="#10b981" stroke-width="4" stroke-linecap="round"/><path d="M22 32h20" stroke="#f43f5e" stroke-width="4.5" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: {
        en: 'The line that breaks a client, and which client',
        fr: 'La ligne qui casse un client, et lequel',
      },
      scene: {
        kind: 'code',
        path: 'openapi/orders.yml',
        files: ['errors.yml', 'orders.yml', 'people.yml', 'rules.yml'],
        lines: [
          { text: '  /orders/{id}:' },
          { text: '    get:' },
          { text: '      responses:' },
          { text: '        total: { type: integer }', change: 'removed' },
          { text: '        total: { type: string }', change: 'added' },
          { text: '        currency: { type: string }' },
        ],
        note: {
          after: 4,
          title: 'Breaking: the type of total changed',
          text: 'sdk-go 2.8 and mobile 5.1 read it as a number. Add total_text instead.',
          tone: 'danger',
        },
      },
    },
  ],
  currency: 'JPY',
  plans: [
    {
      number: 1,
      name: { en: 'One API', fr: 'Une API' },
      description: { en: 'For one API description.', fr: 'Pour une description d’API.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'all',
      bullets: [{ en: 'All rules', fr: 'Toutes les règles' }],
    },
    {
      number: 2,
      name: { en: 'All APIs', fr: 'Toutes les API' },
      description: { en: 'For every API that you have.', fr: 'Pour toutes les API que vous avez.' },
      priceModel: 'flat_rate',
      monthly: 4800,
      yearly: 48000,
      trialDays: 14,
      audience: 'all',
      bullets: [
        { en: 'Which client reads which field', fr: 'Quel client lit quel champ' },
        { en: 'A changelog for each API', fr: 'Un journal pour chaque API' },
      ],
    },
  ],
}
