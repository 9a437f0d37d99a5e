/**
 * Loaded first in every process that the launcher starts: ends it when the launcher is gone,
 * however that happened, so that nothing holds a port afterwards. Not for the processes that such
 * a process starts itself: their channel is their own business.
 */
if (process.channel && process.env.SOUK_TETHER) {
  delete process.env.SOUK_TETHER
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
