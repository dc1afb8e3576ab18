/** A thin bar of shares; ornament beside the words that say the same. */
export function Bar({ shares }: { shares: { share: number; tone: 'accent' | 'danger' | 'good' }[] }) {
  const tones = { accent: 'bg-accent', danger: 'bg-danger', good: 'bg-good' }
  return (
    <span aria-hidden className="flex h-1.5 overflow-hidden rounded-full bg-sunk">
      {shares.map(({ share, tone }) => (
        <span key={tone} className={tones[tone]} style={{ width: `${Math.min(1, share) * 100}%` }} />
      ))}
    </span>
  )
}
