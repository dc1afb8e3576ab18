/** Keeps only what a row gave, so that an absent fact is an absent key: unknown, never an empty value. */
export function given<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T
}

/** The same, but nothing at all when nothing was given. */
export function givenAny<T extends object>(facts: T): T | undefined {
  const kept = given(facts)
  return Object.keys(kept).length > 0 ? kept : undefined
}
