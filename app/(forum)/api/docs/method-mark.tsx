import type { Method } from "@/lib/api/operation";

const tones: Record<Method, string> = {
  GET: "text-accent",
  POST: "text-success",
  PUT: "text-warning",
  PATCH: "text-warning",
  DELETE: "text-danger",
};

export function MethodMark({ method }: { method: Method }) {
  return (
    <span className={`w-14 shrink-0 font-mono text-xs font-semibold ${tones[method]}`}>
      {method}
    </span>
  );
}
