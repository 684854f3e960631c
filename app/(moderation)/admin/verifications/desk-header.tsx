import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { DESK } from "./desk-href";

type Props = {
  title: string;
  description: ReactNode;
  current: "queue" | "reviews" | "registers" | "domains";
  reviews?: number;
  /** Whether the lists that the operator keeps are the viewer's, too. */
  isOperator: boolean;
};

/** The title of a page of the verifiers' desk, and the ways to its others. */
export function DeskHeader({ title, description, current, reviews, isOperator }: Props) {
  const tabs = [
    { id: "queue", href: DESK, label: "Queue" },
    {
      id: "reviews",
      href: `${DESK}/reviews`,
      label: "To look at again",
      ...(reviews ? { count: reviews } : {}),
    },
    ...(isOperator
      ? [
          { id: "registers", href: `${DESK}/registers`, label: "Registers" },
          { id: "domains", href: `${DESK}/domains`, label: "Domains" },
        ]
      : []),
  ];
  return (
    <PageHeader title={title} description={description}>
      <Tabs
        label="Verifications"
        tabs={tabs.map(({ id, ...tab }) => ({ ...tab, current: id === current }))}
      />
    </PageHeader>
  );
}
