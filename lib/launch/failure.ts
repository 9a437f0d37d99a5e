/** Why Souk cannot start or go on: one sentence for the person who started it. */
export class LaunchFailure extends Error {
  override name = 'LaunchFailure'
}
