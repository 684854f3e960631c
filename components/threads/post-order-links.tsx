import { ChoiceLinks } from "@/components/ui/choice-links";
import type { PostOrder } from "@/lib/posts/contract";

const orders: { order: PostOrder; label: string }[] = [
  { order: "tree", label: "As a tree" },
  { order: "oldest", label: "Oldest first" },
  { order: "newest", label: "Newest first" },
];

export function PostOrderLinks({ order, href }: { order: PostOrder; href: string }) {
  return (
    <ChoiceLinks
      label="Order of posts"
      choices={orders.map((choice) => ({
        href: choice.order === "tree" ? href : `${href}?order=${choice.order}`,
        label: choice.label,
        current: choice.order === order,
      }))}
    />
  );
}
