import { asSouk } from './as-souk'

/** Whether GitHub answers and knows the marketplace's own app. */
export async function pingGithub(): Promise<boolean> {
  try {
    await asSouk().request('GET /app')
    return true
  } catch {
    return false
  }
}
