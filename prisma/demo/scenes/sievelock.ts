import type { DemoScreenshot } from '../types'

export const sievelockScreenshots: DemoScreenshot[] = [
  {
    caption: {
      en: 'Secrets that still work come first',
      fr: 'Les secrets encore actifs viennent en premier',
    },
    scene: {
      kind: 'table',
      title: 'Secrets in octo-labs',
      subtitle: '12 repositories, 48,310 commits searched, 2 keys still work',
      columns: ['Secret', 'Where', 'Committed by', 'State'],
      rows: [
        { cells: ['Payment key', 'billing · config/test.yml', 'omar', 'Works'], tone: 'danger' },
        { cells: ['Cloud access key', 'infra · main.tf', 'rafael', 'Works'], tone: 'danger' },
        { cells: ['Mail password', 'api · .env.old', 'mei', 'Not tested'], tone: 'attention' },
        { cells: ['Chat token', 'playground · bot.js', 'maxime', 'Revoked'], tone: 'success' },
        {
          cells: ['SSH private key', 'website · deploy/id', 'casey', 'Revoked'],
          tone: 'success',
        },
      ],
    },
  },
  {
    caption: {
      en: 'From the push to the new key, with who did what',
      fr: 'De l’envoi à la nouvelle clé, avec qui a fait quoi',
    },
    scene: {
      kind: 'timeline',
      title: 'Cloud access key in octo-labs/infra',
      subtitle: 'Closed after 26 minutes',
      events: [
        { time: '09:12', title: 'Pushed by rafael', detail: 'main.tf, line 14', tone: 'muted' },
        {
          time: '09:12',
          title: 'Found and tested',
          detail: 'The key opens 3 storage buckets.',
          tone: 'danger',
        },
        {
          time: '09:14',
          title: 'rafael opened the steps',
          detail: 'Create a new key, replace it in 2 places, revoke the old one.',
          tone: 'attention',
        },
        {
          time: '09:38',
          title: 'Old key is dead',
          detail: 'Tested again by Sievelock. Never used by anyone else.',
          tone: 'success',
        },
      ],
    },
  },
]
