/** What a ping says beside its facts, as GitHub's does. */
export const zen = [
  'A small answer now beats a long one later.',
  'Say yes first, then do the work.',
  'What is asked for twice is done once.',
  'Trust the signature, not the sender.',
  'An empty answer is an answer too.',
] as const
