/** The mark of Simpul: two strands tied once, over and under, as a mat is woven. */
export function Mark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={className}
      fill="none"
      strokeWidth="3.4"
      strokeLinecap="round"
    >
      <path d="M3 10.5h9.5a5.5 5.5 0 0 1 0 11H3" stroke="var(--gold)" />
      <path d="M29 10.5h-9.5a5.5 5.5 0 0 0 0 11H29" stroke="currentColor" />
      <path d="M11.6 10.5h.9a5.5 5.5 0 0 1 5.4 4.4" stroke="var(--side)" strokeWidth="6.4" strokeLinecap="butt" />
      <path d="M9.5 10.5h3a5.5 5.5 0 0 1 5.5 5.5" stroke="var(--gold)" />
    </svg>
  )
}

/** A hem of bamboo shoots (pucuk rebung), as woven along the edge of a Sambas cloth. Ornament only. */
export function Hem({ className = '' }: { className?: string }) {
  return (
    <svg aria-hidden="true" className={`h-2 w-full ${className}`}>
      <defs>
        <pattern id="hem" width="12" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 8 L6 0.5 L12 8Z" fill="var(--gold)" opacity="0.75" />
          <path d="M3.6 8 L6 5 L8.4 8Z" fill="var(--side)" />
        </pattern>
      </defs>
      <rect width="100%" height="8" fill="url(#hem)" />
    </svg>
  )
}
