import { cut } from '../../core/cut'

const LONGEST = 2500

/** The set-up step that adds a repository webhook, in the words of GitHub's own form. */
export function hookStep(url: string, events: readonly string[]): { en: string; fr: string } {
  const list = events.join(', ')
  const which = {
    en: list === '' ? 'just the push event' : `these events: ${list}`,
    fr: list === '' ? 'uniquement l’événement push' : `ces événements : ${list}`,
  }
  const text = {
    en: `In the repository’s settings, under Webhooks, add a webhook: payload URL ${url}, content type application/json, ${which.en}.`,
    fr: `Dans les paramètres du dépôt, sous Webhooks, ajoutez un webhook : URL de charge utile ${url}, type de contenu application/json, ${which.fr}.`,
  }
  return { en: cut(text.en, LONGEST), fr: cut(text.fr, LONGEST) }
}
