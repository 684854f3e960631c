/** Two people speaking, one on each side of the curb. */
export function CurbsideMark({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`shrink-0 text-accent ${className}`}>
      <path
        fill="currentColor"
        d="M4.5 2h9A2.5 2.5 0 0 1 16 4.5v4a2.5 2.5 0 0 1-2.5 2.5H8.2L5 13.8V11h-.5A2.5 2.5 0 0 1 2 8.5v-4A2.5 2.5 0 0 1 4.5 2z"
      />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M18.8 7.9A2.4 2.4 0 0 1 21.1 10.3v3.6a2.4 2.4 0 0 1-2.4 2.4h-.2v2.5l-2.9-2.5h-3.2a2.4 2.4 0 0 1-2.3-1.7"
      />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        d="M2.9 21.6h18.2"
      />
    </svg>
  );
}

export function Wordmark({ name = "Curbside" }: { name?: string }) {
  return (
    <a href="/" className="flex items-center gap-2 rounded-sm text-lg font-bold tracking-tight">
      <CurbsideMark />
      <span>{name}</span>
    </a>
  );
}
