/** Two people speaking, over the step of a curb. */
export function CurbsideMark({ className = "size-6" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden="true"
      className={`shrink-0 text-accent ${className}`}
    >
      <path d="M4.5 2.5h7V12H8l-3.6 3v-3A2.3 2.3 0 0 1 2 9.7V5a2.5 2.5 0 0 1 2.5-2.5z" />
      <path
        opacity=".55"
        d="M13.5 4.5h6A2.5 2.5 0 0 1 22 7v4.7a2.3 2.3 0 0 1-2.4 2.3v3L16 14h-2.5z"
      />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M2.5 19h8.3l2 2.3h8.7"
      />
    </svg>
  );
}

export function Wordmark({ name = "Curbside" }: { name?: string }) {
  return (
    <a href="/" className="flex items-center gap-2 rounded-sm text-lg font-bold tracking-tight">
      <CurbsideMark />
      <span className="max-[21.5rem]:sr-only">{name}</span>
    </a>
  );
}
