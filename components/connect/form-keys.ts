/** The messages that each form needs in the browser, by the names they have in its namespace. */
export const newAppKeys = [
  'optional',
  'name',
  'nameCaption',
  'url',
  'urlCaption',
  'description',
  'hookUrl',
  'hookUrlCaption',
  'callbackUrls',
  'callbackUrlsCaption',
  'setupUrl',
  'setupUrlCaption',
  'switches',
  'isPublic',
  'isPublicCaption',
  'requestOauthOnInstall',
  'setupOnUpdate',
  'permissions',
  'permissionsCaption',
  'events',
  'eventsSummary',
  'search',
  'none',
  'read',
  'write',
  'admin',
  'go',
  'going',
] as const

export const appYmlKeys = [
  'optional',
  'appYml',
  'appYmlCaption',
  'upload',
  'problems',
  'fallback',
  'name',
  'url',
  'hookUrl',
  'go',
  'going',
] as const

export const oauthAppKeys = [
  'name',
  'clientId',
  'clientSecret',
  'clientSecretCaption',
  'installationUrl',
  'installationUrlCaption',
  'scopes',
  'scopesCaption',
  'reason',
  'go',
  'going',
] as const

export const apiKeys = [
  'optional',
  'name',
  'calls',
  'callsCaption',
  'needs',
  'needsCaption',
  'setupSteps',
  'setupStepsCaption',
  'hook',
  'hookCaption',
  'hookUrl',
  'hookEvents',
  'go',
  'going',
] as const

export const finishKeys = [
  'keep',
  'connect',
  'connectCaption',
  'nothing',
  'nothingCaption',
  'go',
  'going',
] as const

export const secretKeys = [
  'onceTitle',
  'onceText',
  'appId',
  'clientId',
  'clientSecret',
  'webhookSecret',
  'privateKey',
  'noWebhook',
  'copy',
  'copied',
  'download',
  'dotenv',
] as const

export const offerKeys = [
  'optional',
  'offered',
  'offeredCaption',
  'hookUrl',
  'setupUrl',
  'save',
  'saving',
] as const

export const copyKeys = [
  'optional',
  'account',
  'name',
  'nameCaption',
  'hookUrl',
  'hookUrlCaption',
  'go',
  'going',
] as const
