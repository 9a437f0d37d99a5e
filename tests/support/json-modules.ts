import { registerHooks } from 'node:module'

// The pages import their messages as bundlers do, without naming the type; Node.js wants it named.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('.json')) return next(url, context)
    return next(url, { ...context, importAttributes: { type: 'json' } })
  },
})
