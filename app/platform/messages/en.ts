import chain from './en/chain.json'
import detail from './en/detail.json'
import errors from './en/errors.json'
import interfaceMessages from './en/interface.json'
import listing from './en/listing.json'
import match from './en/match.json'
import search from './en/search.json'
import site from './en/site.json'

export default { match, chain, detail, errors, interface: interfaceMessages, listing, search, site }
