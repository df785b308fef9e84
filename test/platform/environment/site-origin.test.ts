import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
})

async function originWith(env: Readonly<Record<string, string>>): Promise<string> {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  return (await import('../../../app/platform/environment/site-origin.server')).siteOrigin()
}

test.each([
  [{ PUBLIC_URL: 'https://Lianhe.example:443/' }, 'https://lianhe.example'],
  [{ HOST: '127.0.0.1', PORT: '3001' }, 'http://127.0.0.1:3001'],
  [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
  [{ HOST: '::1' }, 'http://[::1]:3000'],
])('with %j links lead to %s', async (env, origin) => {
  expect(await originWith(env as Record<string, string>)).toBe(origin)
})
