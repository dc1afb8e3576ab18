/** Weights in bits (log2 odds) and probabilities, one from the other. Pure. */

/** Probability of a weight in bits. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits)

/** Bits of a probability. */
export const weightOf = (probability: number): number => Math.log2(probability / (1 - probability))
