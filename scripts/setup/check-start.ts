import { createServer } from 'node:net'
import { checkEnvironment } from '../../app/platform/environment/check-environment.server'

/**
 * Finds before anything is started what would stop the server at the end: a wrong variable or a
 * port in use. Throws with a line for each.
 */
export async function checkStart(): Promise<{ host: string; port: number }> {
  const checked = checkEnvironment({
    ...process.env,
    // The embedded server's address, which is not known yet, stands for a missing one.
    DATABASE_URL: process.env.DATABASE_URL || 'postgresql://embedded',
    // What `up` serves is a demo: other machines reach it only if asked for.
    HOST: process.env.HOST || '127.0.0.1',
    // Stands for the one that `startServer` gives, since PORT may be wrong.
    PUBLIC_URL: process.env.PUBLIC_URL || 'http://localhost',
  })
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  const { HOST: host, PORT: port } = checked.value
  const trouble = await troubleOn(host, port)
  if (trouble === 'EADDRINUSE') {
    throw new Error(
      `PORT: ${port} is taken by another process. Stop it, or choose another: PORT=${port + 1} npm run up`,
    )
  }
  if (trouble) throw new Error(`PORT: cannot listen on ${host}:${port} (${trouble})`)
  return { host, port }
}

function troubleOn(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
