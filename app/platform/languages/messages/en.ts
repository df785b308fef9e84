import account from './en/account.json'
import ask from './en/ask.json'
import audit from './en/audit.json'
import chain from './en/chain.json'
import demand from './en/demand.json'
import desk from './en/desk.json'
import detail from './en/detail.json'
import errors from './en/errors.json'
import firm from './en/firm.json'
import found from './en/found.json'
import home from './en/home.json'
import importing from './en/import.json'
import imports from './en/imports.json'
import manage from './en/manage.json'
import match from './en/match.json'
import offer from './en/offer.json'
import people from './en/people.json'
import post from './en/post.json'
import status from './en/status.json'
import wording from './en/wording.json'
import first from './en-first'

/** All of it; `wording` is for what only the server says. */
export default {
  ...first,
  ask,
  audit,
  firm,
  found,
  people,
  post,
  account,
  chain,
  demand,
  desk,
  detail,
  errors,
  home,
  import: importing,
  imports,
  manage,
  match,
  offer,
  status,
  wording,
}
