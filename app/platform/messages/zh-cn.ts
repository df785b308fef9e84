import chain from './zh-CN/chain.json'
import detail from './zh-CN/detail.json'
import errors from './zh-CN/errors.json'
import interfaceMessages from './zh-CN/interface.json'
import listing from './zh-CN/listing.json'
import match from './zh-CN/match.json'
import search from './zh-CN/search.json'
import site from './zh-CN/site.json'

export default { match, chain, detail, errors, interface: interfaceMessages, listing, search, site }
