import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from '../../../scripts/setup/build-app.mjs'

export interface ManifestRoute {
  readonly id: string
  /** `needs/:id`; none of the page at `/`. */
  readonly path?: string
  readonly hasAction: boolean
  readonly hasLoader: boolean
}

/** Remix's own list of what there is. */
export function readManifest(): readonly ManifestRoute[] {
  const folder = join(buildFolder, 'client', 'assets')
  const name = readdirSync(folder).find((it) => /^manifest-.*\.js$/.test(it)) ?? ''
  const text = readFileSync(join(folder, name), 'utf8')
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  const { routes } = JSON.parse(json) as { routes: Readonly<Record<string, ManifestRoute>> }
  return Object.values(routes).filter(({ id }) => id !== 'root')
}
