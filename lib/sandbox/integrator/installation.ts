import type { Probot } from 'probot'
import type { SetupFacts } from './pages'

/** The installation as GitHub tells it to the app itself; null if GitHub does not know it. */
export async function readInstallation(probot: Probot, id: number): Promise<SetupFacts | null> {
  const octokit = await probot.auth()
  try {
    const { data } = await octokit.rest.apps.getInstallation({ installation_id: id })
    const account = data.account && 'login' in data.account ? data.account.login : 'an enterprise'
    return { id: data.id, account, repositories: data.repository_selection }
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null
    throw error
  }
}
