import interfaceMessages from './en/interface.json'
import listing from './en/listing.json'
import search from './en/search.json'
import site from './en/site.json'

/** What most pages need: a browser loads these before any other. */
export default { interface: interfaceMessages, listing, search, site }
