/** Gives the officer a file that the page holds: a link pressed for them, gone at once. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, media: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: media }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
