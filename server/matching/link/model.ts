/** Nouns of the engine: what a file teaches, what stands afterwards, and levels of many pairs. Pure. */

/** Learned of one comparison, by level − 1: how often one person (m), two people of one household (h), twins (t), two unrelated people (u) show it. */
export type Learned = { name: string; levels: string[]; m: number[]; h: number[]; t: number[]; u: number[] }

/** The model of a file: chances that two random records are one person (`prior`), or two people of one `household`. */
export type Model = { prior: number; household: number; learned: Learned[]; rounds: number }

/** Shares of the records that say a text, for texts that more than a few say; `otherwise` is the share of any other. */
export type Shares = { of: Record<string, number>; otherwise: number }

/** `joinFrom` and `reviewFrom` are probabilities from which two records are joined, or shown to a person who decides. */
export type Weights = Model & { shares: Record<string, Shares>; joinFrom: number; reviewFrom: number }

/** Levels of all pairs: one row of bytes a comparison. */
export type Levels = Uint8Array[]
