/** Colours by their roles and sizes of type, read from where they are declared. */
import { useWords } from './words.ts'

/** Every role, with the class that paints it. */
const painted: Record<keyof ReturnType<typeof useWords>['roles'], string> = {
  ink: 'bg-ink',
  soft: 'bg-soft',
  link: 'bg-link',
  accent: 'bg-accent',
  danger: 'bg-danger',
  warn: 'bg-warn-mark',
  good: 'bg-good',
  edge: 'bg-edge',
  line: 'bg-line',
  paper: 'bg-paper',
  card: 'bg-card',
  sunk: 'bg-sunk',
  side: 'bg-side',
  gold: 'bg-gold',
}

export function Colours() {
  const { roles } = useWords()
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
      {(Object.keys(painted) as (keyof typeof painted)[]).map((role) => (
        <li key={role} className="flex items-center gap-2.5">
          <span aria-hidden className={`size-8 shrink-0 rounded-md border border-edge/40 ${painted[role]}`} />
          <span className="min-w-0 leading-tight">
            <code className="block text-xs">{role}</code>
            <span className="block text-xs text-soft">{roles[role]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const sizes = ['text-3xl', 'text-2xl', 'text-xl', 'text-lg', 'text-md', 'text-base', 'text-sm', 'text-xs', 'text-2xs']

export function Sizes() {
  const { specimen } = useWords()
  return (
    <ul className="grid gap-1.5">
      {sizes.map((size, place) => (
        <li key={size} className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline gap-3">
          <code className="text-xs text-soft">{size.slice(5)}</code>
          <span className={`truncate ${size} ${place < 4 ? 'font-extrabold tracking-tight' : ''}`}>{specimen}</span>
        </li>
      ))}
    </ul>
  )
}
