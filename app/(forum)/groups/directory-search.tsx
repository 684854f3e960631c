"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useTransition } from "react";

const PAUSE_MS = 200;

/** The directory's form. It works as it is; with JavaScript the list follows the typing. */
export function DirectorySearch({ children }: { children: ReactNode }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isPending, start] = useTransition();

  function show(form: HTMLFormElement) {
    clearTimeout(timer.current);
    const filters = [...new FormData(form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(filters.map(([name, value]) => [name, String(value)]));
    start(() => router.replace(query.size > 0 ? `/groups?${query}` : "/groups", { scroll: false }));
  }

  function follow(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(form), PAUSE_MS);
  }

  return (
    <search>
      <form
        action="/groups"
        aria-busy={isPending}
        onInput={follow}
        onSubmit={(event) => {
          event.preventDefault();
          show(event.currentTarget);
        }}
      >
        {children}
      </form>
    </search>
  );
}
