import { linksAt } from '../links'
import type { DemoListing } from '../types'

export const kataTrail: DemoListing = {
  slug: 'kata-trail',
  number: 28,
  kind: 'oauth_app',
  publisher: 'hoshimizu',
  oauth: {
    clientId: 'Ov23liE1hBBSuMTcIEa8',
    installationUrl: 'https://hoshimizu.example/kata/begin',
    scopes: [
      {
        name: 'public_repo',
        reason: {
          en: 'To create one public repository for your exercises.',
          fr: 'Pour créer un dépôt public destiné à vos exercices.',
        },
      },
      {
        name: 'user:email',
        reason: {
          en: 'To send the weekly exercise.',
          fr: 'Pour envoyer l’exercice de la semaine.',
        },
      },
    ],
  },
  name: 'Kata Trail',
  categories: ['learning'],
  publishedOn: '2025-05-20',
  topicLanguages: ['Go', 'Haskell', 'JavaScript', 'Kotlin', 'Python', 'Rust', 'TypeScript'],
  links: linksAt('https://hoshimizu.example/kata', 'documentation'),
  text: {
    en: {
      shortDescription: 'Programming exercises as pull requests, reviewed by people',
      introduction:
        'Kata Trail is a course of small exercises that arrive as pull requests in a repository of yours. Solve one, push, and read what two people thought who solved it before you.',
      description: `### Twenty minutes at a time
Each exercise has one idea, three hints and tests that explain themselves.

### Reviews by people
You receive two and write one. Writing them is half of the course.

### Your work stays yours
Everything is in your repository, under your licence.`,
    },
    fr: {
      shortDescription: 'Des exercices reçus en demandes de tirage, relus par des humains',
      introduction:
        'Kata Trail est un parcours de petits exercices qui arrivent en demandes de tirage dans l’un de vos dépôts. Résolvez, envoyez, puis lisez l’avis de deux personnes passées par là avant vous.',
      description: `### Vingt minutes à la fois
Chaque exercice porte une idée, trois indices et des tests qui s’expliquent d’eux-mêmes.

### Des revues humaines
Vous en recevez deux et en écrivez une. Les écrire, c’est la moitié du parcours.

### Votre travail reste à vous
Tout est dans votre dépôt, sous votre licence.`,
    },
  },
  logo: {
    background: '#fce4ec',
    glyph:
      '<circle cx="46" cy="18" r="7" fill="#f06292"/><path d="m6 52 19-32 19 32Z" fill="#5c2a56"/><path d="m30 52 12-20 16 20Z" fill="#8e4585"/><path d="m25 20-6.5 11 5 3 4-3.5 3.5 2Z" fill="#fff"/><path d="M14 56h38" stroke="#5c2a56" stroke-width="4" stroke-linecap="round"/>',
  },
  screenshots: [
    {
      caption: { en: 'The trail, week by week', fr: 'Le parcours, semaine après semaine' },
      scene: {
        kind: 'timeline',
        title: 'Rust, second mountain',
        subtitle: '14 of 30 exercises, a review to write',
        events: [
          { time: 'Mon', title: 'Borrow a book', detail: 'Solved in 18 minutes', tone: 'success' },
          {
            time: 'Tue',
            title: 'Two reviews arrived',
            detail: 'From Aiko and Sven',
            tone: 'muted',
          },
          {
            time: 'Wed',
            title: 'Return it twice',
            detail: 'Solved with one hint',
            tone: 'success',
          },
          {
            time: 'Today',
            title: 'Write a review',
            detail: 'For Lin, 12 lines',
            tone: 'attention',
          },
          {
            time: 'Fri',
            title: 'The library burns',
            detail: 'Opens after the review',
            tone: 'muted',
          },
        ],
      },
    },
  ],
  currency: 'JPY',
  plans: [
    {
      number: 1,
      name: { en: 'First mountain', fr: 'Première montagne' },
      description: { en: 'Thirty exercises.', fr: 'Trente exercices.' },
      priceModel: 'free',
      monthly: 0,
      yearly: 0,
      trialDays: 0,
      audience: 'personal',
      bullets: [{ en: 'One language', fr: 'Un langage' }],
    },
    {
      number: 2,
      name: { en: 'All mountains', fr: 'Toutes les montagnes' },
      description: { en: 'Seven languages.', fr: 'Sept langages.' },
      priceModel: 'flat_rate',
      monthly: 980,
      yearly: 9800,
      trialDays: 7,
      audience: 'personal',
      bullets: [{ en: 'Two reviews for each exercise', fr: 'Deux revues par exercice' }],
    },
    {
      number: 3,
      name: { en: 'Classroom', fr: 'Classe' },
      description: { en: 'For teachers and teams.', fr: 'Pour les classes et les équipes.' },
      priceModel: 'per_unit',
      monthly: 600,
      yearly: 6000,
      unitName: { en: 'learner', fr: 'élève' },
      trialDays: 30,
      audience: 'organization',
      bullets: [{ en: 'Own exercises', fr: 'Vos propres exercices' }],
    },
  ],
}
