import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'

/** Bundles server.ts with the pages, so that both share one copy of the platform's singletons. */
const ownServer: Plugin = {
  name: 'own-server',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: 'server.ts' } } } : undefined,
}

const parts = (...names: readonly string[]) =>
  new RegExp(`/app/(?:components|features/match)/(?:${names.join('|')})\\.tsx?$`)

const rowParts = parts(
  ...['listing-row', 'date-text', 'format-date', 'verified-mark', 'money', 'deadline'],
  ...['format-money', 'icon', 'freshness', 'chip', 'owner-line', 'demo-mark', 'badge', 'tone'],
  ...['keep-together', 'empty-state', 'button-look', 'form/form-token-context'],
)
const detailParts = parts(
  ...['detail-layout', 'fact-table', 'page-heading', 'breadcrumb', 'owner-card', 'prose'],
  ...['step-links', 'term-list', 'tier-mark', 'short-list'],
  ...['match-preview', 'verdict-chips'],
)

const noteParts = parts('alert', 'section-heading', 'report-link')
const formParts = parts('form/[a-z-]+', 'narrow-page')

/** The small parts of pages together: in files of their own they compress worse, and most are needed. */
const partsTogether: Plugin = {
  name: 'parts-together',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? undefined : { build: { rollupOptions: { output: { manualChunks: partOf } } } },
}

function partOf(id: string): string | undefined {
  // What every page needs shall not end in a part that few do.
  if (
    rowParts.test(id) ||
    /node_modules\/(?:react-i18next|html-parse-stringify|void-elements)\//.test(id)
  ) {
    return 'rows'
  }
  if (noteParts.test(id)) return 'notes'
  if (formParts.test(id)) return 'forms'
  return detailParts.test(id) ? 'details' : undefined
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), ownServer, partsTogether],
  build: {
    target: 'es2022',
    sourcemap: false,
    // Six kilobytes less of gzipped JavaScript on every page than esbuild's own, for a slower build.
    minify: 'terser',
    terserOptions: { compress: { passes: 3, pure_getters: true } },
  },
})
