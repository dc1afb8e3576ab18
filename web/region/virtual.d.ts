/** What `clip.ts` gives to the build. */
declare module 'virtual:region' {
  const region: import('./region.ts').Region
  export default region
}
