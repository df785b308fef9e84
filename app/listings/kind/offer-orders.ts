/** In which order the lists of what is offered stand. */
export const offerSorts = ['relevance', 'confirmed', 'newest'] as const

/** The same for the list's question to the search. */
export const offerOrders = {
  sorts: {
    relevance: [],
    confirmed: [{ field: 'confirmedAt', direction: 'desc' }],
    newest: [{ field: 'publishedAt', direction: 'desc' }],
  },
  defaultSort: 'confirmed',
} as const
