const WIDTHS = ["92%", "100%", "84%", "96%", "71%", "88%", "98%", "60%"];

/** Holds the place of up to eight lines that are on their way, so that nothing moves when they arrive. */
export function Skeleton({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div role="status" className="grid gap-2.5 py-1">
      <span className="sr-only">{label}</span>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} className="skeleton block h-3.5" style={{ width }} />
      ))}
    </div>
  );
}
