// Loaded before Next: when the process that started it is killed, the channel
// closes, and a server nobody watches must not keep the port. Next's own
// children load this too, and keep their channel to Next.
if (process.ppid === Number(process.env.YIKA_STARTED_BY)) {
  process.channel?.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
