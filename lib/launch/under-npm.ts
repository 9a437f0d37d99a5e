/**
 * Loaded first by what `npm run` starts. A signal to npm ends npm and the shell between, not the
 * program: this ends the program as if the signal had reached it.
 */
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
