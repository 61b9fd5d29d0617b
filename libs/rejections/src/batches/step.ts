/** What became of one step of a batch: there is more to do at once, there may be later (business time), or nothing until a person acts. */
export type Step = 'more' | 'rest' | { readonly lookAt: Date };
