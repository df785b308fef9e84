/**
 * Options of Remix's Vite plugin, read by vite.config.ts (the plugin itself does not read this
 * file).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  // `npm run verify` builds beside a running `npm run up`.
  buildDirectory: process.env.BUILD_DIRECTORY || 'build',
  ignoredRouteFiles: ['**/*.css', '**/*.test.*'],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
