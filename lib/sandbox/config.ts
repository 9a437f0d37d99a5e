import { z } from 'zod'
import { worldSchema } from './github/world'
import { StripeSeed } from './stripe/seed'

const port = z.int().min(1).max(65_535)

/** What the sandbox process is told; a part that is left out is not started. */
export const sandboxConfig = z.object({
  /** The public address of the product that is developed against the sandbox. */
  productUrl: z.url(),
  host: z.string(),
  /** Where the state of each part is kept. */
  folder: z.string(),
  /** Moves the time of every part. */
  clockFile: z.string(),
  github: z.object({ port, world: worldSchema }).optional(),
  stripe: z.object({ port, secretKey: z.string(), seed: StripeSeed }).optional(),
  dns: z
    .object({
      dnsPort: port,
      httpPort: port,
      seed: z.array(z.object({ name: z.string(), text: z.string() })),
    })
    .optional(),
  mail: z.object({ smtpPort: port, httpPort: port }).optional(),
})

export type SandboxConfig = z.input<typeof sandboxConfig>
export type CompleteSandboxConfig = z.output<typeof sandboxConfig>
