import { Hono } from 'hono'
import { z } from 'zod'
import { appJson } from '../json/app'
import { type Sandbox, timestamp } from '../sandbox'
import { appOf } from '../store/apps'
import type { ApiEnv } from './actor'
import { notFound } from './errors'

const codeRow = z.object({ appId: z.number(), pem: z.string(), expiresAt: z.string() })

/** The last step of the manifest flow: everything secret of the new app, once, within the hour. */
export function manifestRoutes(sandbox: Sandbox): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>()

  routes.post('/app-manifests/:code/conversions', (c) => {
    const found = sandbox.database.get(
      codeRow,
      'DELETE FROM manifestCodes WHERE code = :code RETURNING *',
      { code: c.req.param('code') },
    )
    if (found === undefined || found.expiresAt <= timestamp(sandbox.now())) throw notFound()
    const app = appOf(sandbox.database, found.appId)
    return c.json(
      {
        ...appJson(sandbox, app, { forItself: false }),
        client_secret: app.clientSecret,
        webhook_secret: app.webhookSecret,
        pem: found.pem,
      },
      201,
    )
  })

  return routes
}
