/** Memory for many numbers. Pure. */

/**
 * So many zeros. The garbage collector is not told of shared memory: for every few dozen megabytes of any other it would walk through all
 * texts of the file once more, a tenth of a second each time, and find nothing to free.
 */
export const roomFor = (numbers: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * numbers))
