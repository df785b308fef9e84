import '@remix-run/node'

declare module '@remix-run/node' {
  /** What the server hands to every loader, action and entry.server. */
  interface AppLoadContext {
    /** Allows inline scripts of this answer under the content security policy. */
    readonly nonce: string
    /** The number of this request in the log, to be quoted to support. */
    readonly requestId: string
    /** The network that asks, for limits: see `networkOf`. */
    readonly address: string
    /** So many ask that no page is made for this one; see `admitRequests`. */
    readonly isTurnedAway?: boolean
  }
}
