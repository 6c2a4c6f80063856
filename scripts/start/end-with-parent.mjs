// Loaded into the web server: it ends with the program that started it, even when that one was killed.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(143);
}, 500).unref();
