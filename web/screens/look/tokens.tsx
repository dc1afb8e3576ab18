/** Colours by their roles, sizes of type, corners and shadows: every token that look.css declares. */
import { useWords } from './words.ts'

/** Every role, with the class that paints it. */
const painted: Record<keyof ReturnType<typeof useWords>['roles'], string> = {
  ink: 'bg-ink',
  soft: 'bg-soft',
  link: 'bg-link',
  accent: 'bg-accent',
  'accent-deep': 'bg-accent-deep',
  'accent-wash': 'bg-accent-wash',
  'on-accent': 'bg-on-accent',
  danger: 'bg-danger',
  'danger-wash': 'bg-danger-wash',
  warn: 'bg-warn',
  'warn-mark': 'bg-warn-mark',
  'warn-wash': 'bg-warn-wash',
  good: 'bg-good',
  'good-wash': 'bg-good-wash',
  edge: 'bg-edge',
  line: 'bg-line',
  paper: 'bg-paper',
  card: 'bg-card',
  sunk: 'bg-sunk',
  side: 'bg-side',
  'side-raised': 'bg-side-raised',
  'side-ink': 'bg-side-ink',
  'side-soft': 'bg-side-soft',
  gold: 'bg-gold',
  sea: 'bg-sea',
  land: 'bg-land',
  'land-far': 'bg-land-far',
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

const radii = ['rounded-sm', 'rounded-md', 'rounded-lg', 'rounded-full']
const shadows = ['shadow-card', 'shadow-lift']

/** Corners and shadows. */
export function Shapes() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-4">
      {radii.map((radius) => (
        <li key={radius} className="grid justify-items-center gap-1.5">
          <span aria-hidden className={`size-14 border border-edge bg-sunk ${radius}`} />
          <code className="text-xs text-soft">{radius}</code>
        </li>
      ))}
      {shadows.map((shadow) => (
        <li key={shadow} className="grid justify-items-center gap-1.5">
          <span aria-hidden className={`size-14 rounded-md border border-line bg-card ${shadow}`} />
          <code className="text-xs text-soft">{shadow}</code>
        </li>
      ))}
    </ul>
  )
}
