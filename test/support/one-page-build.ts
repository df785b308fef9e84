import type { LoaderFunction, ServerBuild } from '@remix-run/node'

/** Pages in the shape that Remix serves: at every address the same answer, to whatever is asked. */
export function onePageBuild(answer: LoaderFunction): ServerBuild {
  return {
    entry: { module: { default: () => new Response('a page') } },
    routes: {
      all: { id: 'all', path: '*', module: { loader: answer, action: answer } as never },
    },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    future: { v3_singleFetch: true } as ServerBuild['future'],
    isSpaMode: false,
    publicPath: '/',
    assetsBuildDirectory: '',
    mode: 'production',
  } as ServerBuild
}
