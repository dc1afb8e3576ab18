/** What `pages.ts` gives to the build. */
declare module 'virtual:guide/list' {
  const pages: { name: string; title: string; load: () => Promise<{ default: { title: string; html: string } }> }[]
  export default pages
}
