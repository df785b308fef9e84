import account from './zh-CN/account.json'
import ask from './zh-CN/ask.json'
import audit from './zh-CN/audit.json'
import chain from './zh-CN/chain.json'
import demand from './zh-CN/demand.json'
import desk from './zh-CN/desk.json'
import detail from './zh-CN/detail.json'
import errors from './zh-CN/errors.json'
import firm from './zh-CN/firm.json'
import found from './zh-CN/found.json'
import home from './zh-CN/home.json'
import importing from './zh-CN/import.json'
import imports from './zh-CN/imports.json'
import manage from './zh-CN/manage.json'
import match from './zh-CN/match.json'
import offer from './zh-CN/offer.json'
import people from './zh-CN/people.json'
import post from './zh-CN/post.json'
import status from './zh-CN/status.json'
import wording from './zh-CN/wording.json'
import first from './zh-cn-first'

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
