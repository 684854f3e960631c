"use client";
import type { ComponentProps } from "react";
import { BrokenPage } from "@/components/shell/broken-page";
import { Wordmark } from "@/components/shell/wordmark";

/** Where not even the frame around the pages could be drawn. */
export default function ErrorPage(props: ComponentProps<typeof BrokenPage>) {
  return (
    <>
      <header className="site-header">
        <div className="site-header-row site-header-guest">
          <Wordmark />
        </div>
      </header>
      <main id="content">
        <BrokenPage {...props} />
      </main>
    </>
  );
}
