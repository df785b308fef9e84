/**
 * The lock with an entry for every optional package that an entry names and the lock lacks.
 * Refuses (throws) one that is asked for by a range, since nothing says which version was meant.
 */
export function completeLock(lock) {
  const present = lock.packages
  const missing = new Map()
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(present)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isFound(present, path, name)) continue
      if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
        throw new Error(`${name} is missing, and ${path} asks for "${version}"`)
      }
      const isDev = Boolean(dev) && (missing.get(name)?.dev ?? true)
      missing.set(name, { version, ...(isDev && { dev: true }), ...platformOf(name) })
    }
  }
  const added = [...missing].map(([name, entry]) => [`node_modules/${name}`, entry])
  const { '': root, ...rest } = present
  const sorted = [...Object.entries(rest), ...added].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    lock: { ...lock, packages: { '': root, ...Object.fromEntries(sorted) } },
    added: [...missing.keys()].sort(),
  }
}

/** Node looks in the package's own node_modules, then in that of each folder above. */
function isFound(present, path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  ) {
    if (present[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'win32',
]
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Native packages carry their platform in their name: rollup-linux-arm64-musl. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = systems.filter((it) => words.includes(it))
  const cpu = processors.filter((it) => words.includes(it))
  const libc = [
    ...(words.some((it) => it.startsWith('musl')) ? ['musl'] : []),
    ...(os.includes('linux') && words.some((it) => it.startsWith('gnu')) ? ['glibc'] : []),
  ]
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}
