// Loaded before Next: when the process that started it is killed, the channel
// closes, and a server nobody watches must not keep the port.
process.channel?.unref();
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
