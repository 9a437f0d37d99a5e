/** A webhook from the inbox. Its payload only says what to read again. */
export interface GithubEvent {
  id: string
  event: string
  payload: unknown
}
