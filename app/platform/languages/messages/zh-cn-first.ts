import interfaceMessages from './zh-CN/interface.json'
import listing from './zh-CN/listing.json'
import search from './zh-CN/search.json'
import site from './zh-CN/site.json'

/** What most pages need: a browser loads these before any other. */
export default { interface: interfaceMessages, listing, search, site }
