const needed = [20, 19]

/** Ends with one clear line if Node is too old for the product. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return
  console.error(`Node ${needed.join('.')} or newer is needed, this is ${process.versions.node}`)
  process.exit(1)
}
