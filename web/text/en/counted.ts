/** A number with its noun: "1 record", "3 records", "2 people". */
export const counted = (amount: number, one: string, many = `${one}s`) => `${amount} ${amount === 1 ? one : many}`
