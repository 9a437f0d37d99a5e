/** The help that is written section by section: an address under /help, and its words under `help.topics`. */
export const helpTopics = [
  'searching',
  'kinds',
  'installing',
  'asking',
  'user-permissions',
  'reviewing',
  'buying',
  'manifest',
  'probot',
  'publishing',
] as const

export type HelpTopic = (typeof helpTopics)[number]

/** Whether an address names one of the topics. */
export function isHelpTopic(value: string): value is HelpTopic {
  return helpTopics.some((topic) => topic === value)
}

/** Those for people who make integrations; all others are for people who use them. */
export const makersTopics: readonly HelpTopic[] = ['manifest', 'probot', 'publishing']
