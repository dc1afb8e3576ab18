/** How strong: three bamboo-shoot triangles (pucuk rebung), filled from the left, always with the word. Shape and word, never colour alone. */
type Level = 'high' | 'medium' | 'low'
type Strength = 'strong' | 'medium' | 'weak'

const filled = { high: 3, strong: 3, medium: 2, low: 1, weak: 1 } as const
const colour = {
  high: 'text-danger',
  strong: 'text-danger',
  medium: 'text-warn',
  low: 'text-soft',
  weak: 'text-soft',
} as const

export function LevelMark({ level, word }: { level: Level | Strength; word: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-xs font-bold whitespace-nowrap ${colour[level]}`}>
      <svg aria-hidden="true" viewBox="0 0 29 10" className="h-2.5 w-[1.8rem] shrink-0">
        {[0, 1, 2].map((place) => (
          <path
            key={place}
            d={`M${place * 10 + 0.7} 9.3 L${place * 10 + 4.5} 0.9 L${place * 10 + 8.3} 9.3Z`}
            fill={place < filled[level] ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.1"
            strokeLinejoin="round"
            opacity={place < filled[level] ? 1 : 0.6}
          />
        ))}
      </svg>
      {word}
    </span>
  )
}
