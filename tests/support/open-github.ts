import { afterAll, beforeAll } from 'vitest'
import { apiWorld } from './api-people'
import { type GithubForTests, startGithub } from './github'

/** Starts a GitHub that gives its people tokens for the apps of the market; to be called before `openApi`. */
export function openGithub() {
  let github: GithubForTests | undefined
  beforeAll(async () => {
    github = await startGithub(apiWorld())
  })
  afterAll(() => github?.close())
  return () => {
    if (github === undefined) throw new Error('Only there while tests run')
    return github
  }
}
