import type { DemoScreenshot } from '../types'

const comment: DemoScreenshot = {
  caption: {
    en: 'One comment for each pull request, rewritten on every push',
    fr: 'Un seul commentaire par demande de tirage, réécrit à chaque envoi',
  },
  scene: {
    kind: 'comment',
    repository: 'octo-labs/api',
    title: 'Retry webhook deliveries with a growing delay',
    number: 482,
    author: 'hexlint',
    heading: '3 findings in 214 changed lines',
    paragraphs: [
      'Two of them have a fix that you can commit below. 9 older findings in these files are not shown: this pull request does not touch their lines.',
    ],
    table: {
      columns: ['Rule', 'Where', 'Fix'],
      rows: [
        ['no-floating-promise', 'src/outbox/deliver.ts:41', 'suggested'],
        ['prefer-const', 'src/outbox/backoff.ts:12', 'suggested'],
        ['max-depth', 'src/outbox/deliver.ts:77', 'by hand'],
      ],
    },
    code: ['- let delay = base * 2 ** attempt', '+ const delay = base * 2 ** attempt'],
    reply: { author: 'mei', text: 'Committed both suggestions. The nesting goes in #485.' },
  },
}

const checks: DemoScreenshot = {
  caption: {
    en: 'The check says what to do, with a link to each line',
    fr: 'La vérification dit quoi faire, avec un lien vers chaque ligne',
  },
  scene: {
    kind: 'checks',
    repository: 'octo-labs/api',
    title: 'Retry webhook deliveries with a growing delay',
    number: 482,
    checks: [
      { name: 'hexlint / changed lines', summary: '3 findings', duration: '6 s', tone: 'danger' },
      { name: 'hexlint / configuration', summary: 'Valid', duration: '1 s', tone: 'success' },
      { name: 'build', summary: 'Successful', duration: '1 min 48 s', tone: 'success' },
      { name: 'unit tests', summary: '1,204 passed', duration: '52 s', tone: 'success' },
      { name: 'deploy preview', summary: 'Waiting', duration: '', tone: 'attention' },
    ],
    report: {
      title: '3 findings, 2 with a suggested fix',
      lines: [
        {
          place: 'src/outbox/deliver.ts:41',
          text: 'The promise of send() is neither awaited nor returned',
          tone: 'danger',
        },
        {
          place: 'src/outbox/backoff.ts:12',
          text: 'delay is never reassigned: use const',
          tone: 'attention',
        },
        {
          place: 'src/outbox/deliver.ts:77',
          text: 'Blocks are nested 5 deep, your limit is 4',
          tone: 'attention',
        },
      ],
    },
  },
}

const suggestion: DemoScreenshot = {
  caption: {
    en: 'A suggestion explains itself beside the code',
    fr: 'Une suggestion s’explique juste à côté du code',
  },
  scene: {
    kind: 'code',
    path: 'src/outbox/deliver.ts',
    files: ['backoff.ts', 'cursor.ts', 'deliver.ts', 'drain.ts', 'sign.ts'],
    lines: [
      { text: 'export async function deliver(row: OutboxRow) {' },
      { text: '  const body = JSON.stringify(row.payload)' },
      { text: '  const signature = sign(body, row.secret)' },
      { text: '  send(row.url, body, signature)', change: 'removed' },
      { text: '  await send(row.url, body, signature)', change: 'added' },
      { text: '  return markDelivered(row.id)' },
      { text: '}' },
    ],
    note: {
      after: 4,
      title: 'no-floating-promise',
      text: 'Without await a failed delivery is marked as delivered.',
      tone: 'attention',
    },
  },
}

const report: DemoScreenshot = {
  caption: {
    en: 'The repository report shows where old findings are and how fast they go',
    fr: 'Le rapport du dépôt montre où sont les anciennes remarques et à quel rythme elles partent',
  },
  scene: {
    kind: 'dashboard',
    title: 'octo-labs/api',
    subtitle: 'Open findings, last 12 weeks',
    figures: [
      { label: 'Open findings', value: '148', note: '92 fewer', tone: 'success' },
      { label: 'Fixed by suggestion', value: '64%', note: '11 points more', tone: 'success' },
      { label: 'Median time to fix', value: '2.4 h', note: 'steady', tone: 'muted' },
    ],
    chart: {
      type: 'area',
      title: 'Open findings',
      points: [240, 238, 231, 224, 226, 210, 198, 191, 183, 170, 159, 148],
      labels: ['3 Aug', '24 Aug', '14 Sep', '5 Oct', '19 Oct'],
    },
    rows: [
      { name: 'src/reports', value: '61', share: 0.41 },
      { name: 'src/legacy', value: '48', share: 0.32 },
      { name: 'src/outbox', value: '22', share: 0.15 },
      { name: 'src/http', value: '17', share: 0.12 },
    ],
  },
}

export const hexlintScreenshots: DemoScreenshot[] = [comment, checks, suggestion, report]
