/**
 * The few wishes this browser keeps: theme, language, and that it has been used without a signal, with how many reports wait in whose box (a hash).
 * Never anything of a person or a case; storage may be closed.
 */
type Wish = 'theme' | 'language' | 'field' | 'field.waiting'

export function kept(wish: Wish): string | null {
  try {
    return localStorage.getItem(`simpul.${wish}`)
  } catch {
    return null
  }
}

export function keep(wish: Wish, value: string): void {
  try {
    localStorage.setItem(`simpul.${wish}`, value)
  } catch {
    // A shared post device may forbid storage: the wish lasts for this page only.
  }
}
