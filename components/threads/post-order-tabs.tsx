import { Tabs } from "@/components/ui/tabs";
import type { PostOrder } from "@/lib/posts/contract";

const orders: { order: PostOrder; label: string }[] = [
  { order: "tree", label: "As a tree" },
  { order: "oldest", label: "Oldest first" },
  { order: "newest", label: "Newest first" },
];

export function PostOrderTabs({ order, href }: { order: PostOrder; href: string }) {
  return (
    <Tabs
      label="Order of posts"
      tabs={orders.map((choice) => ({
        href: choice.order === "tree" ? href : `${href}?order=${choice.order}`,
        label: choice.label,
        current: choice.order === order,
      }))}
    />
  );
}
