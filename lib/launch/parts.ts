/** Which parts `npm start` brings itself: those whose real counterpart is not named. */
export interface Parts {
  database: boolean
  github: boolean
  stripe: boolean
  mail: boolean
}

type Source = Record<string, string | undefined>

/** Reads from the environment which parts are to be brought; an empty variable is not set. */
export function partsToBring(source: Source): Parts {
  const missing = (name: string) => !source[name]?.trim()
  return {
    database: missing('DATABASE_URL'),
    github: missing('GITHUB_APP_ID'),
    stripe: missing('STRIPE_SECRET_KEY'),
    mail: missing('SMTP_URL'),
  }
}

/** Whether any part of the sandbox runs. */
export function hasSandbox({ github, stripe, mail }: Parts): boolean {
  return github || stripe || mail
}

/** Made-up listings belong to made-up integrators only: both GitHub and Stripe are sandboxes. */
export function hasDemo({ github, stripe }: Parts): boolean {
  return github && stripe
}
