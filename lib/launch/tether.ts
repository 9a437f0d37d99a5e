/**
 * Loaded first in every process that the launcher starts: ends it when the launcher is gone,
 * however that happened, so that nothing holds a port afterwards.
 */
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
