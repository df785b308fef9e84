/** The addresses that `npm run screenshots` photographs, each under a name for its file. */
export const photographedPages: Readonly<Record<string, string>> = {
  home: '/',
  search: '/search?q=激光',
  needs: '/needs',
  capabilities: '/capabilities',
  pilots: '/pilots',
  organizations: '/organizations',
  parks: '/parks',
  chains: '/chains',
  post: '/post',
  'nothing-found': '/needs?q=永动机',
  'not-found': '/no-such-page',
}
