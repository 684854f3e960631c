"use client";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { SEARCH_FIELDS, searchAddress } from "./search-address";

const PAUSE = 120;

/**
 * Around the search form and its results, both of which work without it: searches as one types, and
 * moves between box and results with the arrow keys.
 */
export function SearchAsYouType({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<number>(undefined);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  function search(form: HTMLFormElement | null) {
    window.clearTimeout(timer.current);
    if (!form) return;
    const fields = new FormData(form);
    const values = SEARCH_FIELDS.map((field) => [field, String(fields.get(field) ?? "").trim()]);
    const address = searchAddress(Object.fromEntries(values));
    startTransition(() => router.replace(address, { scroll: false }));
  }

  return (
    <search
      aria-busy={isPending || undefined}
      onInput={(event) => {
        const { form } = event.target as HTMLInputElement;
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => search(form), PAUSE);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        search(event.target as HTMLFormElement);
      }}
      onKeyDown={moveBetweenResults}
    >
      {children}
    </search>
  );
}

function moveBetweenResults(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const box = event.currentTarget.querySelector<HTMLElement>("input[type=search]");
  const results = [...event.currentTarget.querySelectorAll<HTMLElement>("a[data-result]")];
  const places = box ? [box, ...results] : results;
  const place = places.indexOf(event.target as HTMLElement);
  const next = places[place + (event.key === "ArrowDown" ? 1 : -1)];
  if (place < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
