import type { DemoPermission } from './types'

/** GitHub adds this one to every app that has any repository permission. */
export const metadataRead: DemoPermission = {
  level: 'repository',
  key: 'metadata',
  access: 'read',
  reason: {
    en: 'Required by GitHub with any repository permission: names and settings of the repositories that you choose.',
    fr: 'Exigée par GitHub avec toute autorisation de dépôt : noms et réglages des dépôts que vous choisissez.',
  },
}
