// Loaded into a command that is measured: says at its end how much memory it held at most, in KiB.
process.on('exit', () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`)
})
